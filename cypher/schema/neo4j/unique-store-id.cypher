// purpose: no two nodes of Store share an id; also the index of id
// params: none
// returns: none
CREATE CONSTRAINT store_id IF NOT EXISTS FOR (n:Store) REQUIRE n.id IS UNIQUE
