// purpose: some columns of entities, and of relations each looked for at one of its ends, with the version of the data that they are of
// params: $ids, $entityColumns, $at, $relations, $relationColumns
// returns: dataVersion, checksum, checksumOf, entities, relations
MATCH (s:Store {id: 'store'})
CALL (s) {
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})
  RETURN collect([key IN $entityColumns | e[key]]) AS entities
}
CALL (s) {
  UNWIND $at AS place
  MATCH (:Entity {id: place})-[r]-()
  WHERE $relations[r.id] = true
  RETURN collect([key IN $relationColumns | r[key]]) AS relations
}
RETURN s.dataVersion AS dataVersion, s.checksum AS checksum, s.checksumOf AS checksumOf, entities, relations
