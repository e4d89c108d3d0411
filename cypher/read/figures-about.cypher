// purpose: the figures of these measures that have one of these entities as their subject
// params: $ids, $measures, $limit
// returns: figure
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[r:CONCERNS]-(f:Figure)
WHERE r.role = 'subject' AND r.status = 'ACCEPTED' AND f.measure IN $measures
RETURN DISTINCT f.id AS figure
ORDER BY figure LIMIT $limit
