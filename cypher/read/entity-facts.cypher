// purpose: what the derived fields of some entities follow from
// params: $ids
// returns: id, kind, reference, facts, stated, accepted, proposed, rejected
UNWIND $ids AS id
MATCH (n:Entity {id: id})
OPTIONAL MATCH (n)-[r]-(:Entity)
RETURN n.id AS id, n.kind AS kind, n.reference AS reference,
  sum(CASE WHEN r.reference = false AND r.status <> 'REJECTED' AND type(r) <> 'MENTIONS' THEN 1 ELSE 0 END) AS facts,
  sum(CASE WHEN r.reference = false AND r.status <> 'REJECTED' THEN 1 ELSE 0 END) AS stated,
  sum(CASE WHEN r.status = 'ACCEPTED' THEN 1 ELSE 0 END) AS accepted,
  sum(CASE WHEN r.status = 'PROPOSED' THEN 1 ELSE 0 END) AS proposed,
  sum(CASE WHEN r.status = 'REJECTED' THEN 1 ELSE 0 END) AS rejected
