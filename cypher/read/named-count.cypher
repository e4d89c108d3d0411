// purpose: how many entities there are, of all kinds and statuses
// params: none
// returns: total
MATCH (n:Entity)
RETURN count(n) AS total
