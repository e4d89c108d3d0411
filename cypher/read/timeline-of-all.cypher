// purpose: how many relations begin in each period, of as many characters as a bucket's date has; an undated one in the empty period
// params: $types, $modalities, $statuses, $length
// returns: period, count
MATCH (:Entity)-[r]->(:Entity)
WHERE ((size($types) = 0 AND type(r) <> 'MENTIONS') OR type(r) IN $types) AND r.modality IN $modalities AND r.status IN $statuses
WITH substring(coalesce(r.start, r.observed[0], r.end, ''), 0, $length) AS period
RETURN period, count(*) AS count
ORDER BY period
