// purpose: keeps what was deleted, out of every answer; what comes back and is deleted again is kept each time
// params: $rows, $run
// returns: n
UNWIND $rows AS row
MERGE (t:Retired {id: row.id, what: row.what, retiredIn: $run})
SET t.record = row.record, t.firstIn = row.firstIn, t.sort = row.sort
RETURN count(t) AS n
