// purpose: how many different relations of some entities begin in each period, of as many characters as a bucket's date has; an undated one in the empty period
// params: $ids, $types, $modalities, $statuses, $length
// returns: period, count
UNWIND $ids AS id
MATCH (:Entity {id: id})-[r]-(:Entity)
WHERE ((size($types) = 0 AND type(r) <> 'MENTIONS') OR type(r) IN $types) AND r.modality IN $modalities AND r.status IN $statuses
WITH DISTINCT r.id AS relation, substring(coalesce(r.start, r.observed[0], r.end, ''), 0, $length) AS period
RETURN period, count(relation) AS count
ORDER BY period
