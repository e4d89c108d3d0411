// purpose: how much evidence there is that is not reference data's, mentions apart
// params: none
// returns: total
MATCH (v:Evidence)-[:`IN`]->(d:Document)
WHERE v.type <> 'MENTIONS' AND v.status = 'ACCEPTED' AND NOT d.reference
RETURN count(v) AS total
