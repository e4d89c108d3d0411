// purpose: the figures that have one of these entities as their subject
// params: $ids, $limit
// returns: figure
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[r:CONCERNS]-(f:Figure)
WHERE r.role = 'subject' AND r.status = 'ACCEPTED'
RETURN DISTINCT f.id AS figure
ORDER BY figure LIMIT $limit
