// purpose: what each figure measures, in each role, with the figure's own details
// params: $ids
// returns: figure, details, role, entity
UNWIND $ids AS figure
MATCH (f:Figure {id: figure})-[r:CONCERNS]->(e:Entity)
WHERE r.status = 'ACCEPTED'
RETURN figure, f.details AS details, r.role AS role, e.id AS entity
ORDER BY figure, role, entity
