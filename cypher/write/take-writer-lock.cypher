// purpose: takes or renews the lock of the one writer; n is 0 where another holds it
// params: $holder, $now, $until
// returns: n
MERGE (l:WriterLock {id: 'writer'})
SET l.askedAt = $now
WITH l
WHERE l.holder IS NULL OR l.holder = $holder OR l.until < $now
SET l.holder = $holder, l.until = $until
RETURN count(l) AS n
