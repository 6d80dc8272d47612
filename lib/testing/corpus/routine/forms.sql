CREATE SCHEMA app;
CREATE ROLE keeper;
CREATE TYPE app.pair AS (a integer, b text);
CREATE TABLE app.users (id integer PRIMARY KEY, name character varying(40), score numeric(10,2));
CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION app.sum_up(a integer, b integer DEFAULT 1 + 2, VARIADIC rest integer[] = '{}') RETURNS integer
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 5 AS $$SELECT a + b$$;
CREATE FUNCTION outs(IN a integer, OUT b integer, INOUT c text) LANGUAGE sql AS 'SELECT $1, $2';
CREATE FUNCTION outs_set(OUT x integer, OUT y text) RETURNS SETOF record LANGUAGE sql AS $$VALUES (1, 'a'), (2, 'b')$$ ROWS 2;
CREATE FUNCTION as_table(n integer) RETURNS TABLE (id integer, "Mixed Name" text) LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = app, pg_temp AS $body$
BEGIN
  -- a comment; with $$ inside
  RETURN QUERY SELECT n, 'x'::text;
END
$body$;
CREATE FUNCTION set_of() RETURNS SETOF app.users LANGUAGE sql AS 'SELECT * FROM app.users';
CREATE FUNCTION typed(u app.users.name%TYPE, s app.users.score%TYPE) RETURNS app.users.id%TYPE LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION atomic(n integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT n + 1; SELECT CASE WHEN n > 1 THEN 2 ELSE n END; END;
CREATE FUNCTION returned(n integer, m integer DEFAULT 4) RETURNS integer IMMUTABLE RETURN n * m + length('return');
CREATE FUNCTION settings() RETURNS void LANGUAGE sql SET work_mem TO '64MB' SET datestyle = 'ISO', 'DMY'
  SET enable_seqscan = off SET statement_timeout TO 0 SET "my.custom" = 'a b' AS '';
CREATE FUNCTION anything(a anyelement, b anyarray) RETURNS anyelement LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION on_change() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE FUNCTION on_event() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE PROCEDURE app.run(a integer, OUT c integer, INOUT b text DEFAULT 'x') LANGUAGE plpgsql AS $$BEGIN c := a; END$$;
CREATE PROCEDURE atomic_run() BEGIN ATOMIC INSERT INTO app.users (id) VALUES (1); END;
CREATE FUNCTION overloaded(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION overloaded(a text) RETURNS integer LANGUAGE sql AS 'SELECT 2';
CREATE FUNCTION overloaded(a double precision, b timestamp with time zone) RETURNS integer LANGUAGE sql AS 'SELECT 3';
CREATE FUNCTION lengths(a character varying(10), b numeric(5,2), c char(3), d bit(4)) RETURNS varchar(7) LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION internal_one(internal) RETURNS internal LANGUAGE internal STABLE AS 'int4_avg_combine';
CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql STABLE AS 'SELECT 11';
ALTER FUNCTION one() IMMUTABLE LEAKPROOF COST 3 PARALLEL RESTRICTED;
ALTER FUNCTION settings() RESET work_mem SET lock_timeout = 5;
ALTER FUNCTION overloaded(text) RENAME TO renamed;
ALTER FUNCTION overloaded(integer) OWNER TO keeper;
ALTER FUNCTION outs SECURITY DEFINER;
ALTER PROCEDURE app.run(integer, text) SET search_path TO app;
ALTER ROUTINE app.run SECURITY DEFINER;
ALTER FUNCTION anything(anyelement, anyarray) CALLED ON NULL INPUT;
ALTER FUNCTION set_of() SET SCHEMA app;
ALTER FUNCTION as_table(integer) RESET ALL;
COMMENT ON FUNCTION overloaded(double precision, timestamptz) IS 'It''s the third';
COMMENT ON PROCEDURE app.run IS 'Runs';
DROP FUNCTION IF EXISTS never_there(integer);
CREATE FUNCTION doomed(app.pair) RETURNS integer LANGUAGE sql AS 'SELECT 1';
DROP FUNCTION doomed(app.pair);
CREATE FUNCTION quoted() RETURNS text LANGUAGE 'sql' AS E'SELECT ''it''''s'' || E''\\n''';
CREATE FUNCTION windowed() RETURNS bigint LANGUAGE internal WINDOW IMMUTABLE STRICT AS 'window_row_number';
CREATE FUNCTION supported(integer) RETURNS SETOF integer LANGUAGE sql ROWS 10 SUPPORT pg_catalog.generate_series_int4_support AS 'SELECT 1';
