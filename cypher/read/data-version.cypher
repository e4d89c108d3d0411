// purpose: the counter of changes and the checksum of what is stored
// params: none
// returns: counter, checksum
MATCH (s:Store {id: 'store'})
RETURN s.dataVersion AS counter, s.checksum AS checksum
