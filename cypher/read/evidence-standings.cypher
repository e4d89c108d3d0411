// purpose: the standing of every evidence of some relations, and whether a reference document holds it
// params: $ids
// returns: id, relationId, modality, attributedTo, status, confidence, reference
UNWIND $ids AS id
MATCH (e:Evidence {relationId: id})-[:`IN`]->(d:Entity)
RETURN e.id AS id, e.relationId AS relationId, e.modality AS modality, e.attributedTo AS attributedTo, e.status AS status, e.confidence AS confidence, d.reference AS reference
