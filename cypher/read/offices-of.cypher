// purpose: the offices that each person holds, as accepted sources report them
// params: $ids, $modalities
// returns: person, of, start, end, observed
UNWIND $ids AS person
MATCH (:Entity {id: person})-[r:HOLDS_OFFICE]->(e:Entity)
WHERE r.status = 'ACCEPTED' AND r.modality IN $modalities
RETURN person, e.id AS of, r.start AS start, r.end AS end, r.observed AS observed
ORDER BY person, r.id
