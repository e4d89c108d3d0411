// purpose: finds Evidence by id; a UNIQUE constraint gives MERGE no index on this engine
// params: none
// returns: none
CREATE INDEX evidence_id_index IF NOT EXISTS FOR (n:Evidence) ON (n.id)
