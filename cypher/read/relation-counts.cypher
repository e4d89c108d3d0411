// purpose: how many relations of each type there are, with the undated ones and the dates of all; a last date ends in ~ so that 2023 sorts after 2023-11
// params: $statuses
// returns: type, reference, count, undated, first, last
MATCH (:Entity)-[r]->(:Entity)
WHERE r.status IN $statuses
RETURN type(r) AS type, r.reference AS reference, count(r) AS count, sum(CASE WHEN r.latest = '' THEN 1 ELSE 0 END) AS undated,
  min(coalesce(r.start, r.observed[0], r.end)) AS first, max(coalesce(r.end, r.observed[-1], r.start) + '~') AS last
ORDER BY type, reference
