// purpose: names of possible hits of a search, with what decides between equal scores
// params: $ids, $kinds, $statuses
// returns: id, name, nameVi, aliases, disambiguatorEn, disambiguatorVi, nameKey, referenceOnly, factCount
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WHERE (size($kinds) = 0 OR n.kind IN $kinds) AND n.status IN $statuses
RETURN n.id AS id, n.name AS name, n.nameVi AS nameVi, n.aliases AS aliases, n.disambiguatorEn AS disambiguatorEn, n.disambiguatorVi AS disambiguatorVi,
  n.nameKey AS nameKey, n.referenceOnly AS referenceOnly, n.factCount AS factCount
