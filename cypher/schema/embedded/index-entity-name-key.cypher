// purpose: finds Entity by nameKey; a UNIQUE constraint gives MERGE no index on this engine
// params: none
// returns: none
CREATE INDEX entity_name_key_index IF NOT EXISTS FOR (n:Entity) ON (n.nameKey)
