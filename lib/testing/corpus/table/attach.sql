CREATE TABLE measurement (
  city int NOT NULL,
  logdate date NOT NULL,
  peak int,
  note text DEFAULT 'none',
  CONSTRAINT positive CHECK (peak > 0)
) PARTITION BY RANGE (logdate);
CREATE TABLE measurement_2023 (
  note text DEFAULT 'own',
  peak int,
  logdate date NOT NULL,
  city int NOT NULL,
  CONSTRAINT positive CHECK (peak > 0),
  CONSTRAINT just_here CHECK (city < 100)
);
ALTER TABLE measurement ATTACH PARTITION measurement_2023 FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE measurement_2024 (LIKE measurement INCLUDING DEFAULTS INCLUDING CONSTRAINTS);
ALTER TABLE measurement_2024 ADD CONSTRAINT y2024 CHECK (logdate >= DATE '2024-01-01' AND logdate < DATE '2025-01-01');
ALTER TABLE measurement ATTACH PARTITION measurement_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE measurement_rest (dropped text, city int NOT NULL, logdate date NOT NULL, peak int, note text, CONSTRAINT positive CHECK (peak > 0));
ALTER TABLE measurement_rest DROP COLUMN dropped;
ALTER TABLE measurement ATTACH PARTITION measurement_rest DEFAULT;
CREATE TABLE gone PARTITION OF measurement FOR VALUES FROM ('2030-01-01') TO ('2031-01-01');
ALTER TABLE measurement DETACH PARTITION gone;
CREATE INDEX measurement_city ON ONLY measurement (city);
CREATE INDEX measurement_2023_city ON measurement_2023 (city);
CREATE INDEX measurement_2024_c ON measurement_2024 (city);
CREATE INDEX measurement_rest_c ON measurement_rest (city);
ALTER INDEX measurement_city ATTACH PARTITION measurement_2023_city;
ALTER INDEX measurement_city ATTACH PARTITION measurement_2024_c;
ALTER INDEX measurement_city ATTACH PARTITION measurement_rest_c;
CREATE TABLE parts (id int NOT NULL, k int NOT NULL) PARTITION BY LIST (k);
ALTER TABLE ONLY parts ADD CONSTRAINT parts_pk PRIMARY KEY (id, k);
CREATE TABLE parts_1 (k int NOT NULL, id int NOT NULL, CONSTRAINT parts_1_own PRIMARY KEY (id, k));
ALTER TABLE parts ATTACH PARTITION parts_1 FOR VALUES IN (1);
CREATE TABLE parts_2 (id int NOT NULL, k int NOT NULL);
ALTER TABLE parts_2 ADD CONSTRAINT parts_2_pkey PRIMARY KEY (id, k);
ALTER TABLE parts ATTACH PARTITION parts_2 FOR VALUES IN (2, 3);
