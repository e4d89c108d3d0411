// purpose: creates or changes relations of one type; n is less than the rows where an end is missing
// params: $rows, $run
// returns: n
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:__TYPE__ {id: row.id}]->(b)
SET r += row.props, r.firstIn = coalesce(r.firstIn, $run), r.changedIn = $run, a:Stale, b:Stale
RETURN count(r) AS n
