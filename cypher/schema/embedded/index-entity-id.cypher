// purpose: finds Entity by id; a UNIQUE constraint gives MERGE no index on this engine
// params: none
// returns: none
CREATE INDEX entity_id_index IF NOT EXISTS FOR (n:Entity) ON (n.id)
