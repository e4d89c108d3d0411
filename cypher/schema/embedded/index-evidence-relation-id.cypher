// purpose: finds Evidence by relationId; a UNIQUE constraint gives MERGE no index on this engine
// params: none
// returns: none
CREATE INDEX evidence_relation_id_index IF NOT EXISTS FOR (n:Evidence) ON (n.relationId)
