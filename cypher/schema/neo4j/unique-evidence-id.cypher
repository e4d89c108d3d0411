// purpose: no two nodes of Evidence share an id; also the index of id
// params: none
// returns: none
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE
