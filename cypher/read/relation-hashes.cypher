// purpose: what a load compares relations by, for the relations that leave some entities
// params: $ids
// returns: id, type, source, target, hash, datasets
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target, r.hash AS hash, r.datasets AS datasets
