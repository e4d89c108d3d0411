// purpose: finds Evidence by document; a UNIQUE constraint gives MERGE no index on this engine
// params: none
// returns: none
CREATE INDEX evidence_document_index IF NOT EXISTS FOR (n:Evidence) ON (n.document)
