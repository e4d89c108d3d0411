// purpose: a page of entities by folded name, then id, past the name and id given
// params: $kinds, $referenceOnly, $statuses, $nameKey, $id, $limit
// returns: entity
MATCH (e:Entity)
WHERE e.nameKey >= $nameKey AND (e.nameKey > $nameKey OR e.id > $id)
  AND (size($kinds) = 0 OR e.kind IN $kinds) AND e.referenceOnly IN $referenceOnly AND e.status IN $statuses
WITH e ORDER BY e.nameKey, e.id LIMIT $limit
RETURN e {.id, .kind, .name, .nameVi, .nameKey, .aliases, .disambiguatorEn, .disambiguatorVi, .summary, .reference, .details, .referenceOnly, .factCount, .status} AS entity
ORDER BY entity.nameKey, entity.id
