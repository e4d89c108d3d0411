// purpose: deletes entities that nothing joins any more
// params: $ids
// returns: n
UNWIND $ids AS id
MATCH (n:Entity {id: id})
DELETE n
RETURN count(*) AS n
