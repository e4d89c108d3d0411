// purpose: how many relations there are, of all types and statuses
// params: none
// returns: total
MATCH (:Entity)-[r]->(:Entity)
RETURN count(r) AS total
