// purpose: finds Entity by nameKey
// params: none
// returns: none
CREATE INDEX entity_name_key IF NOT EXISTS FOR (n:Entity) ON (n.nameKey)
