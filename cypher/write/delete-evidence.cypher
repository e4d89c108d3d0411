// purpose: deletes evidence
// params: $ids
// returns: n
UNWIND $ids AS id
MATCH (e:Evidence {id: id})
DETACH DELETE e
RETURN count(*) AS n
