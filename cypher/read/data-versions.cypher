// purpose: every version of the data that a load ended with, in order
// params: none
// returns: counter, checksum
MATCH (v:DataVersion)
RETURN v.counter AS counter, v.checksum AS checksum
ORDER BY counter
