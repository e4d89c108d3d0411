// purpose: keeps the lock of the one writer; n is 0 where it was lost
// params: $holder, $until
// returns: n
MATCH (l:WriterLock {id: 'writer', holder: $holder})
SET l.until = $until
RETURN count(l) AS n
