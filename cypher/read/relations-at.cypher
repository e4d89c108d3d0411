// purpose: some relations, each looked for at one of its ends, with the two ends where asked, and the version of the data that they are of
// params: $at, $relations, $withEnds
// returns: dataVersion, checksum, checksumOf, entity, relations
MATCH (s:Store {id: 'store'})
UNWIND $at AS id
MATCH (n:Entity {id: id})-[r]-(m:Entity)
WHERE $relations[r.id] = true
WITH s, n, collect({
  relation: r {.id, .role, .onBehalfOf, .qualifiers, .start, .end, .dateBasis, .observed, .modality, .attributedTo, .status, .confidence, .reference, type: type(r), source: startNode(r).id, target: endNode(r).id},
  end: CASE WHEN $withEnds THEN m {.id, .kind, .name, .nameVi, .nameKey, .aliases, .disambiguatorEn, .disambiguatorVi, .summary, .reference, .details, .referenceOnly, .factCount, .status} ELSE null END
}) AS relations
RETURN s.dataVersion AS dataVersion, s.checksum AS checksum, s.checksumOf AS checksumOf,
  CASE WHEN $withEnds THEN n {.id, .kind, .name, .nameVi, .nameKey, .aliases, .disambiguatorEn, .disambiguatorVi, .summary, .reference, .details, .referenceOnly, .factCount, .status} ELSE null END AS entity, relations
