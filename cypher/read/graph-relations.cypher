// purpose: the relations that leave some entities, as far as filters look at them and lists show them; in no order
// params: $ids
// returns: id, type, source, target, earliest, latest, modality, status, role, start, end, dateBasis
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target, r.earliest AS earliest, r.latest AS latest, r.modality AS modality,
  r.status AS status, r.role AS role, r.start AS start, r.end AS end, r.dateBasis AS dateBasis
