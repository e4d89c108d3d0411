// purpose: sets the derived fields of entities
// params: $rows
// returns: n
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
SET n.referenceOnly = row.referenceOnly, n.factCount = row.factCount, n.status = row.status
REMOVE n:Stale
RETURN count(n) AS n
