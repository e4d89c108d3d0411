// purpose: finds Retired by id
// params: none
// returns: none
CREATE INDEX retired_id IF NOT EXISTS FOR (n:Retired) ON (n.id)
