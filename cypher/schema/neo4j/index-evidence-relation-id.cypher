// purpose: finds Evidence by relationId
// params: none
// returns: none
CREATE INDEX evidence_relation_id IF NOT EXISTS FOR (n:Evidence) ON (n.relationId)
