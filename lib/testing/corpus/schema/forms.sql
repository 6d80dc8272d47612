CREATE ROLE keeper;
CREATE SCHEMA plain;
CREATE SCHEMA IF NOT EXISTS plain;
CREATE SCHEMA "Quoted Schema" AUTHORIZATION keeper;
CREATE SCHEMA AUTHORIZATION keeper;
COMMENT ON SCHEMA "Quoted Schema" IS 'It''s quoted';
CREATE SCHEMA "naïve-名前";
CREATE TABLE "naïve-名前".t (id integer);
ALTER SCHEMA plain RENAME TO renamed;
ALTER SCHEMA renamed OWNER TO keeper;
COMMENT ON SCHEMA public IS 'Ours';
CREATE SCHEMA gone;
DROP SCHEMA gone;
CREATE SCHEMA IF NOT EXISTS public;
CREATE SCHEMA whole
  CREATE TABLE a (id integer PRIMARY KEY)
  CREATE VIEW v AS SELECT id FROM a
  GRANT SELECT ON a TO keeper;
CREATE SCHEMA "select";
CREATE TABLE "select"."from" ("where" integer);
