CREATE TABLE country (code char(2) PRIMARY KEY, name text NOT NULL, since date, area numeric, eu boolean DEFAULT true);
CREATE TABLE city (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, country char(2) REFERENCES country, name text);
INSERT INTO country VALUES ('AT', 'Austria', '1995-01-01', 83879, true), ('CH', 'Switzerland''s', NULL, 41285.5, false);
INSERT INTO country (code, name, eu) VALUES ('DE', E'Ger\\many', DEFAULT);
INSERT INTO country (code, name, since) VALUES ('FR', lower('FRANCE'), DATE '1958-01-01' + 3);
INSERT INTO city (id, country, name) OVERRIDING SYSTEM VALUE VALUES (1, 'AT', 'Vienna') RETURNING id;
INSERT INTO city (country, name) SELECT code, name FROM country WHERE code = 'CH' AND area < 0;
COPY country (code, name, since, area) FROM stdin;
IT	It\taly	\N	301340
ES	Espa\\ña	1986-01-01	\N
\.
COPY city FROM stdin WITH (FORMAT csv, HEADER);
id,country,name
7,IT,"Rome, ""eternal"""
8,ES,
\.
UPDATE country SET eu = true;
