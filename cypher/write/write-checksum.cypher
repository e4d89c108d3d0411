// purpose: the checksum of the live facts at a value of the counter
// params: $checksum, $run
// returns: n
MERGE (s:Store {id: 'store'})
SET s.checksum = $checksum, s.checksumOf = $run
RETURN count(s) AS n
