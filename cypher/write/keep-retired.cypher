// purpose: keeps what was deleted, out of every answer
// params: $rows, $run
// returns: n
UNWIND $rows AS row
MERGE (t:Retired {id: row.id, what: row.what})
SET t.record = row.record, t.retiredIn = $run
RETURN count(t) AS n
