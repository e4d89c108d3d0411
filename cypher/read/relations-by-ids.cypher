// purpose: the relations with these ids, through their evidence, since no engine indexes a relationship's property
// params: $ids
// returns: relation
UNWIND $ids AS id
MATCH (v:Evidence {relationId: id})
WITH DISTINCT id, v.source AS source, v.target AS target
MATCH (:Entity {id: source})-[r]->(:Entity {id: target})
WHERE r.id = id
RETURN r {.id, .role, .onBehalfOf, .qualifiers, .start, .end, .earliest, .latest, .dateBasis, .observed, .modality, .attributedTo, .status, .confidence, .reference, type: type(r), source: startNode(r).id, target: endNode(r).id} AS relation
