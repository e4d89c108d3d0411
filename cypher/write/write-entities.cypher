// purpose: creates or changes entities of one kind; null removes a property
// params: $rows, $run
// returns: n
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:__KIND__, n:Stale, n += row.props, n.firstIn = coalesce(n.firstIn, $run), n.changedIn = $run
RETURN count(n) AS n
