// purpose: candidates of a search, by folded words and their trigrams; the standard-folding analyzer would drop "An" of "An Giang"
// params: none
// returns: none
CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
