// purpose: deletes relations of one type
// params: $rows
// returns: n
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r:__TYPE__ {id: row.id}]->(b:Entity {id: row.target})
SET a:Stale, b:Stale
DELETE r
RETURN count(*) AS n
