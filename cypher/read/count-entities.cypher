// purpose: how many entities a list holds, counted up to the cap
// params: $kinds, $referenceOnly, $statuses, $cap
// returns: total
MATCH (e:Entity)
WHERE (size($kinds) = 0 OR e.kind IN $kinds) AND e.referenceOnly IN $referenceOnly AND e.status IN $statuses
WITH e LIMIT $cap
RETURN count(e) AS total
