-- Table `schools_printed`: the register of invented schools, in the columns of the file that are read and
-- some of those that are not kept.
CREATE OR REPLACE TABLE schools_printed AS
SELECT urn AS "URN", employer AS "EstablishmentName",
       CASE urn::INTEGER % 3 WHEN 0 THEN 'Community school' WHEN 1 THEN 'Academy converter' ELSE 'Free schools' END AS "TypeOfEstablishment (name)",
       CASE WHEN urn::INTEGER % 2 = 0 THEN 'Primary' ELSE 'Secondary' END AS "PhaseOfEducation (name)",
       'Open' AS "EstablishmentStatus (name)",
       '01-09-' || (1950 + urn::INTEGER % 70) AS "OpenDate", '' AS "CloseDate",
       'Invented' AS "HeadFirstName", 'Head' AS "HeadLastName",
       (19000000 + urn::INTEGER)::VARCHAR AS "UKPRN", '' AS "Trusts (code)", town AS "Town", postcode AS "Postcode",
       lad AS "DistrictAdministrative (code)", town AS "DistrictAdministrative (name)"
FROM economy_schools ORDER BY urn;
