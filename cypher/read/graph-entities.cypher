// purpose: what every entity is to a search along relations; in no order
// params: none
// returns: id, kind, hub
MATCH (e:Entity)
RETURN e.id AS id, e.kind AS kind, e.hub AS hub
