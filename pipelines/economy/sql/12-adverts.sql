-- What adverts are drawn from, by `adverts/draw-adverts.sql`: posts, and places to work in. Employers
-- are called Invented, Made Up or Imaginary, their numbers begin with 99, which no registered one's does.
-- `low` and `high` are pounds a year, before the region's pay; `word` is what an outlet says of the
-- occupation: a role in schools, the LARS code of a standard, a category elsewhere.
CREATE OR REPLACE TABLE economy_posts AS
SELECT *, row_number() OVER (PARTITION BY kind ORDER BY title) - 1 AS n, count(*) OVER (PARTITION BY kind) AS posts
FROM (VALUES
  ('school', 'School', 'Teacher of Mathematics', 'Maths Teacher', '2313', 31650, 49084, 'teacher', 'You will teach mathematics to classes of all ages, set work, and mark it. We look for somebody who explains well and listens.'),
  ('school', 'School', 'Teacher of Science', 'Science Teacher', '2313', 31650, 49084, 'teacher', 'You will teach science up to GCSE, look after a laboratory, and run a club after lessons. A degree in a science is needed.'),
  ('school', 'School', 'Primary Teacher', 'Class Teacher', '2314', 31650, 43607, 'teacher', 'You will have a class of thirty children aged seven to eight, plan each week with two colleagues, and write reports twice a year.'),
  ('school', 'School', 'Teaching Assistant', 'Classroom Assistant', '6112', 22366, 23500, 'teaching_assistant', 'You will help children in small groups to read and count, prepare rooms, and see them across the road at four.'),
  ('school', 'School', 'SEN Teaching Assistant', 'Learning Support Assistant', '6112', 22737, 24500, 'teaching_assistant', 'You will work beside one child with additional needs through the day, and keep notes for the parents and the teacher.'),
  ('school', 'School', 'Headteacher', 'Head Teacher', '2321', 56316, 78010, 'headteacher', 'You will lead a school of four hundred pupils, answer to its governors, and keep what is good in it.'),
  ('school', 'School', 'School Secretary', 'School Office Administrator', '4213', 23656, 25119, 'administration_hr_data_and_finance', 'You will be the first whom visitors meet, keep the register, order what the school needs and answer its letters.'),
  ('school', 'School', 'Caretaker', 'Site Manager', '6232', 23114, 25989, 'catering_cleaning_and_site_management', 'You will open and lock the buildings, mend what can be mended, and keep paths clear in winter.'),
  ('hospital', 'NHS', 'Staff Nurse', 'Registered Nurse', '2237', 29970, 36483, 'Nursing and midwifery', 'You will care for patients on a ward of twenty-four beds, give medicines, and teach students. Registration with the NMC is needed.'),
  ('hospital', 'NHS', 'Healthcare Assistant', 'Health Care Support Worker', '6131', 23615, 24169, 'Additional clinical services', 'You will help patients to wash, eat and walk, take their temperature, and tell the nurses what you see.'),
  ('hospital', 'NHS', 'Medical Secretary', 'Patient Pathway Secretary', '4211', 24071, 25674, 'Administrative and clerical', 'You will type letters of two consultants, keep their diaries, and tell patients when to come.'),
  ('hospital', 'NHS', 'Physiotherapist', 'Rotational Physiotherapist', '2221', 29970, 44962, 'Allied health professionals', 'You will treat people after operations and falls, on the wards and in their homes. Registration with the HCPC is needed.'),
  ('hospital', 'NHS', 'Midwife', 'Community Midwife', '2231', 37338, 44962, 'Nursing and midwifery', 'You will look after women before, during and after birth, in a team that shares the nights.'),
  ('hospital', 'NHS', 'Dental Nurse', 'Dental Surgery Assistant', '6133', 24071, 25674, 'Additional clinical services', 'You will assist the dentists of a clinic, keep instruments clean, and calm those who are afraid.'),
  ('apprenticeship', 'Accounts', 'Apprentice Assistant Accountant', 'Accounts Apprentice', '4122', 15704, 19000, '133', 'You will learn to keep books, enter invoices and reconcile the bank, one day a week at college.'),
  ('apprenticeship', 'Motors', 'Apprentice Vehicle Technician', 'Motor Vehicle Apprentice', '5231', 15704, 18500, '59', 'You will learn to service and mend cars in a workshop of six, with tools that are yours at the end.'),
  ('apprenticeship', 'Software', 'Apprentice Software Developer', 'Software Apprentice', '2134', 17500, 24000, '2', 'You will learn to write and test programs beside developers who have done it for years.'),
  ('apprenticeship', 'Electrics', 'Apprentice Electrician', 'Electrical Apprentice', '5241', 15704, 18000, '5', 'You will learn to wire houses and shops safely, on sites within an hour of the yard.'),
  ('apprenticeship', 'Hair', 'Hairdressing Apprentice', 'Salon Apprentice', '6221', 14500, 16000, '157', 'You will learn to cut and colour hair, and to make people feel welcome in the salon.'),
  ('apprenticeship', 'Kitchens', 'Commis Chef Apprentice', 'Kitchen Apprentice', '5434', 15704, 17500, '93', 'You will learn every section of the kitchen, from stocks to pastry, with two chefs.'),
  ('firm', 'Care', 'Care Worker', 'Care Assistant', '6135', 24500, 26500, 'Healthcare & Nursing Jobs', 'You will visit people at home, help them to wash, dress and eat, and stay for a talk. You need to drive.'),
  ('firm', 'Care', 'Senior Care Worker', 'Senior Carer', '6135', 26000, 28500, 'Healthcare & Nursing Jobs', 'You will lead a shift in a home of forty residents, give medicines, and teach those who are new.'),
  ('firm', 'Kitchens', 'Chef', 'Chef de Partie', '5434', 26000, 32000, 'Hospitality & Catering Jobs', 'You will run a section, order for it, and change the menu with the season. Two days off in a row.'),
  ('firm', 'Kitchens', 'Kitchen Assistant', 'Kitchen Porter', '9263', 23800, 24600, 'Hospitality & Catering Jobs', 'You will wash up, prepare vegetables and keep the kitchen clean. No experience is needed.'),
  ('firm', 'Logistics', 'Warehouse Operative', 'Warehouse Assistant', '9252', 24000, 27000, 'Logistics & Warehouse Jobs', 'You will pick and pack orders, load vans and count stock, on early and late shifts by turns.'),
  ('firm', 'Logistics', 'HGV Driver', 'LGV Class 1 Driver', '8211', 33000, 39000, 'Logistics & Warehouse Jobs', 'You will drive to four depots a day and sleep at home. A licence of class C+E is needed.'),
  ('firm', 'Accounts', 'Accounts Assistant', 'Bookkeeper', '4122', 25000, 29000, 'Accounting & Finance Jobs', 'You will post invoices, chase what is owed and prepare the payroll of eighty people.'),
  ('firm', 'Stores', 'Retail Assistant', 'Sales Assistant', '7111', 23800, 25000, 'Retail Jobs', 'You will serve customers, fill shelves and close the till. Weekends are shared out fairly.'),
  ('firm', 'Offices', 'Receptionist', 'Front of House Receptionist', '4216', 23800, 26000, 'Admin Jobs', 'You will welcome visitors, answer the telephone and book rooms for three floors.'),
  ('firm', 'Offices', 'Cleaner', 'Cleaning Operative', '9223', 23800, 24300, 'Domestic help & Cleaning Jobs', 'You will clean offices before eight in the morning, five days a week, with one colleague.'),
  ('firm', 'Electrics', 'Electrician', 'Electrical Maintenance Technician', '5241', 34000, 41000, 'Trade & Construction Jobs', 'You will test and mend installations in flats and offices. The eighteenth edition is needed.'),
  ('firm', 'Engineering', 'Welder', 'Welder Fabricator', '5213', 30000, 36000, 'Manufacturing Jobs', 'You will weld frames by MIG and TIG from drawings, in a shop of fifteen.'),
  ('firm', 'Motors', 'Vehicle Technician', 'Motor Mechanic', '5231', 31000, 38000, 'Trade & Construction Jobs', 'You will diagnose and mend cars of all makes; we pay for training on electric ones.'),
  ('tech', 'Software', 'Software Engineer', 'Full Stack Developer', '2134', 45000, 65000, 'Engineering', 'You will build and run services that many people use, review the work of others, and be on call one week in eight.'),
  ('tech', 'Software', 'Data Engineer', 'Senior Data Engineer', '2134', 50000, 70000, 'Data', 'You will keep pipelines of data honest, from where they are collected to where they are read.'),
  ('tech', 'Software', 'Data Analyst', 'Insight Analyst', '3544', 35000, 48000, 'Data', 'You will answer questions of colleagues with figures and charts, and say where the figures cannot tell.'),
  ('franchise', 'Driving', 'Driving Instructor', 'Trainee Driving Instructor', '8215', 30000, 40000, 'Other/General Jobs', 'Be your own boss: train with us, use our name and set your own hours. A full licence of three years is needed.')
) AS posts(kind, trade, title, other_title, soc4, low, high, word, duties);

-- Authorities of Great Britain by how many live there, as shares from 0 to 1 within three scopes, each
-- with the postcode district that has most of its postcodes. A unit ZZ is one that nobody is given.
CREATE OR REPLACE TABLE economy_workplaces AS
WITH districts AS (
  SELECT area AS lad, max_by(code, postcodes::INTEGER) AS district, max_by(lon::DOUBLE, postcodes::INTEGER) AS lon,
         max_by(lat::DOUBLE, postcodes::INTEGER) AS lat
  FROM postcode_list GROUP BY area),
homes AS (
  SELECT t.lad, t.region, t.pay, a.name AS town, r.name AS region_name, d.district || ' 1ZZ' AS postcode, d.lon, d.lat,
         t.residents
  FROM economy_traits AS t
  JOIN economy_areas AS a ON a.code = t.lad
  JOIN economy_areas AS r ON r.code = t.region
  JOIN districts AS d USING (lad)),
scopes(scope, countries) AS (VALUES ('england', ['E']), ('england_wales', ['E', 'W']), ('britain', ['E', 'W', 'S']))
SELECT s.scope, h.* EXCLUDE (residents),
       sum(h.residents) OVER up_to / sum(h.residents) OVER (PARTITION BY s.scope) AS upper,
       (sum(h.residents) OVER up_to - h.residents) / sum(h.residents) OVER (PARTITION BY s.scope) AS lower
FROM scopes AS s
JOIN homes AS h ON list_contains(s.countries, h.lad[1])
WINDOW up_to AS (PARTITION BY s.scope ORDER BY h.lad);

-- Three schools in every authority of England that work is advertised in, with numbers of their own.
CREATE OR REPLACE TABLE economy_schools AS
SELECT prefix || ' School of ' || town AS employer, (990000 + row_number() OVER (ORDER BY lad, prefix))::VARCHAR AS urn,
       lad, town, postcode
FROM economy_workplaces, (VALUES ('Invented'), ('Made Up'), ('Imaginary')) AS p(prefix) WHERE scope = 'england';

CREATE OR REPLACE MACRO with_article(noun) AS CASE WHEN noun[1] IN ('A', 'E', 'I', 'O') THEN 'an ' ELSE 'a ' END || noun;
