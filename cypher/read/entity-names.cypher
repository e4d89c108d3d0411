// purpose: what every entity is called, with what decides between equal scores of a search; in no order
// params: none
// returns: id, kind, status, name, nameVi, aliases, disambiguatorEn, disambiguatorVi, nameKey, referenceOnly, factCount
MATCH (n:Entity)
RETURN n.id AS id, n.kind AS kind, n.status AS status, n.name AS name, n.nameVi AS nameVi, n.aliases AS aliases,
  n.disambiguatorEn AS disambiguatorEn, n.disambiguatorVi AS disambiguatorVi, n.nameKey AS nameKey, n.referenceOnly AS referenceOnly, n.factCount AS factCount
