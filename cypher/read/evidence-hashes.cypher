// purpose: what a load compares evidence by, for some relations
// params: $ids
// returns: id, relationId, document, hash, datasets
UNWIND $ids AS id
MATCH (e:Evidence {relationId: id})
RETURN e.id AS id, e.relationId AS relationId, e.document AS document, e.hash AS hash, e.datasets AS datasets
