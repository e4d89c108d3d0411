// purpose: creates or changes evidence; n is less than the rows where a document is missing
// params: $rows, $run
// returns: n
UNWIND $rows AS row
MATCH (d:Entity {id: row.document})
MERGE (e:Evidence {id: row.id})
SET e += row.props, e.firstIn = coalesce(e.firstIn, $run), e.changedIn = $run
MERGE (e)-[:`IN`]->(d)
RETURN count(e) AS n
