// purpose: sets the datasets of entities that one of them no longer states
// params: $rows, $run
// returns: n
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
SET n:Stale, n += row.props, n.changedIn = $run
RETURN count(n) AS n
