SELECT s.code, s.name, count(*) FILTER (p.occupation <> 'none') AS links, count(*) FILTER (p.occupation = 'none') AS none
FROM subjects AS s LEFT JOIN parsed AS p ON p.subject = s.code
GROUP BY ALL HAVING (links = 0) = (none = 0) OR none > 1
