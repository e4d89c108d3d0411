// purpose: finds Retired by id; a UNIQUE constraint gives MERGE no index on this engine
// params: none
// returns: none
CREATE INDEX retired_id_index IF NOT EXISTS FOR (n:Retired) ON (n.id)
