// purpose: what each entity is part of, represents or is located in: one step up
// params: $ids, $modalities
// returns: child, type, parent
UNWIND $ids AS child
MATCH (:Entity {id: child})-[r:PART_OF|REPRESENTS|LOCATED_IN]->(p:Entity)
WHERE r.status = 'ACCEPTED' AND r.modality IN $modalities
RETURN child, type(r) AS type, p.id AS parent
ORDER BY child, type, parent
