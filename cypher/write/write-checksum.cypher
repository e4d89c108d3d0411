// purpose: the checksum of the live facts at a value of the counter, kept as a data version
// params: $checksum, $run
// returns: n
MERGE (s:Store {id: 'store'})
SET s.checksum = $checksum, s.checksumOf = $run
MERGE (v:DataVersion {counter: $run})
SET v.checksum = $checksum
RETURN count(s) AS n
