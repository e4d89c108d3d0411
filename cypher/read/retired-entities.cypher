// purpose: the records of entities that left, the last departure of each last
// params: $ids
// returns: record
UNWIND $ids AS id
MATCH (t:Retired {id: id})
WHERE t.what = 'entity'
RETURN t.record AS record
ORDER BY t.retiredIn
