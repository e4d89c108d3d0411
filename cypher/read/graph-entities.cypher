// purpose: what every entity is to a search along relations, and what it is called; in no order
// params: none
// returns: id, kind, hub, name, nameVi, disambiguatorEn, disambiguatorVi, referenceOnly
MATCH (e:Entity)
RETURN e.id AS id, e.kind AS kind, e.hub AS hub, e.name AS name, e.nameVi AS nameVi, e.disambiguatorEn AS disambiguatorEn,
  e.disambiguatorVi AS disambiguatorVi, e.referenceOnly AS referenceOnly
