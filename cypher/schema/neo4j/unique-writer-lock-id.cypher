// purpose: no two nodes of WriterLock share an id; also the index of id
// params: none
// returns: none
CREATE CONSTRAINT writer_lock_id IF NOT EXISTS FOR (n:WriterLock) REQUIRE n.id IS UNIQUE
