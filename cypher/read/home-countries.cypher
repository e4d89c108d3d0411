// purpose: the countries that the datasets call their home
// params: none
// returns: country
MATCH (d:Dataset)
WHERE d.homeCountry IS NOT NULL
RETURN DISTINCT d.homeCountry AS country
ORDER BY country
