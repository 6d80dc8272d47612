CREATE SCHEMA "Sales";
CREATE TYPE pair AS (a int, b text);
CREATE TABLE typed OF pair;
CREATE TABLE typed_more OF pair (
  PRIMARY KEY (a),
  b WITH OPTIONS DEFAULT 'x' NOT NULL,
  CHECK (a > 0)
);
CREATE TABLE plain (a int, b text);
ALTER TABLE plain OF pair;
CREATE TABLE was_typed OF pair;
ALTER TABLE was_typed NOT OF;
CREATE UNLOGGED TABLE fast (id serial, body text) WITH (fillfactor = 80, autovacuum_enabled = false, toast.autovacuum_enabled = off, autovacuum_vacuum_scale_factor = 0.05);
CREATE TABLE heap_table (id int) USING heap;
CREATE TABLE slow (id int);
ALTER TABLE slow SET UNLOGGED;
CREATE UNLOGGED TABLE logged_later (id int);
ALTER TABLE logged_later SET LOGGED;
CREATE TABLE options (id int) WITH (fillfactor = 90, parallel_workers = 2);
ALTER TABLE options SET (fillfactor = 75, toast_tuple_target = 4096), RESET (parallel_workers);
CREATE TABLE replicated (id int NOT NULL, code text NOT NULL);
CREATE UNIQUE INDEX replicated_code ON replicated (code);
ALTER TABLE replicated REPLICA IDENTITY USING INDEX replicated_code;
CREATE TABLE replicated_full (id int);
ALTER TABLE replicated_full REPLICA IDENTITY FULL;
CREATE TABLE replicated_none (id int);
ALTER TABLE replicated_none REPLICA IDENTITY NOTHING;
CREATE TABLE secured (id int, owner text);
ALTER TABLE secured ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE TABLE unsecured (id int);
ALTER TABLE unsecured ENABLE ROW LEVEL SECURITY;
ALTER TABLE unsecured DISABLE ROW LEVEL SECURITY;
CREATE TABLE IF NOT EXISTS plain (x int);
CREATE TABLE "Sales"."Order" ("Id" int, "user" text, "select" int, "weird ""name""" text, "Größe" int, "表" text);
COMMENT ON TABLE "Sales"."Order" IS 'It''s "quoted" \ and
two lines';
COMMENT ON COLUMN "Sales"."Order"."weird ""name""" IS E'tab\there';
CREATE TABLE a_name_that_is_longer_than_sixty_three_bytes_and_so_postgresql_will_cut_it_short (a_column_name_that_is_also_longer_than_sixty_three_bytes_and_gets_cut int PRIMARY KEY);
CREATE TABLE clustered (id int PRIMARY KEY);
ALTER TABLE clustered CLUSTER ON clustered_pkey;
CREATE TABLE unclustered (id int PRIMARY KEY);
CLUSTER unclustered USING unclustered_pkey;
ALTER TABLE unclustered SET WITHOUT CLUSTER;
CREATE TABLE moved (id serial PRIMARY KEY, n int UNIQUE);
ALTER TABLE moved SET SCHEMA "Sales";
CREATE TABLE as_query AS SELECT 1 AS one, 'x'::text AS two;
SELECT 1 AS n, now() AS at INTO into_table;
CREATE TABLE dropped (id int);
DROP TABLE dropped;
CREATE TABLE dropped_cascade (id int PRIMARY KEY);
CREATE TABLE referrer (id int REFERENCES dropped_cascade);
DROP TABLE dropped_cascade CASCADE;
CREATE TEMP TABLE for_now (a int);
CREATE INDEX for_now_idx ON for_now (a);
ALTER TABLE for_now ADD b int;
DROP TABLE for_now;
