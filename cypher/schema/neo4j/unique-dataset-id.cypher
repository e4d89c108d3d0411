// purpose: no two nodes of Dataset share an id; also the index of id
// params: none
// returns: none
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE
