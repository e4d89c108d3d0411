// purpose: how far the last load of a dataset came
// params: $id
// returns: title, homeCountry, state
MATCH (d:Dataset {id: $id})
RETURN d.title AS title, d.homeCountry AS homeCountry, d.state AS state
