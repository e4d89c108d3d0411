// purpose: how many entities of each kind there are, those known from reference data only apart
// params: $statuses
// returns: kind, referenceOnly, count
MATCH (e:Entity)
WHERE e.status IN $statuses
RETURN e.kind AS kind, e.referenceOnly AS referenceOnly, count(e) AS count
ORDER BY kind, referenceOnly
