// purpose: gives the lock of the one writer back
// params: $holder
// returns: n
MATCH (l:WriterLock {id: 'writer', holder: $holder})
REMOVE l.holder, l.until
RETURN count(l) AS n
