// purpose: the counter of changes and how far the load of a dataset is, with each batch
// params: $run, $dataset, $progress
// returns: n
MERGE (s:Store {id: 'store'})
MERGE (d:Dataset {id: $dataset})
SET s.dataVersion = $run, d += $progress
RETURN count(d) AS n
