// purpose: the counter of changes and the checksum that was computed at some value of it
// params: none
// returns: dataVersion, checksum, checksumOf
MATCH (s:Store {id: 'store'})
RETURN s.dataVersion AS dataVersion, s.checksum AS checksum, s.checksumOf AS checksumOf
