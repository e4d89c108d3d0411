// purpose: which provinces ended and what they became part of
// params: $modalities
// returns: ended, successor
MATCH (a:Province)-[r:SUCCEEDED_BY]->(b:Province)
WHERE r.status = 'ACCEPTED' AND r.modality IN $modalities
RETURN a.id AS ended, b.id AS successor
ORDER BY ended, successor
