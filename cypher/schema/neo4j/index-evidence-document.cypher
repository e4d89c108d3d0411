// purpose: finds Evidence by document
// params: none
// returns: none
CREATE INDEX evidence_document IF NOT EXISTS FOR (n:Evidence) ON (n.document)
