--- enum: labels added in their places
CREATE TYPE e AS ENUM ('b', 'd');
CREATE TABLE t (x e DEFAULT 'b');
--->
CREATE TYPE e AS ENUM ('a', 'b', 'c', 'd', 'e');
CREATE TABLE t (x e DEFAULT 'a');
--- enum: labels removed under everything that uses them
CREATE TYPE e AS ENUM ('a', 'b', 'c');
CREATE DOMAIN d AS e;
CREATE TABLE t (x e NOT NULL DEFAULT 'a', xs e[], CHECK (x <> 'b'));
CREATE INDEX i ON t (x) WHERE x = 'a';
CREATE VIEW v AS SELECT x FROM t WHERE x > 'a';
CREATE FUNCTION f(p e) RETURNS e LANGUAGE sql AS $$ SELECT p $$;
--->
CREATE TYPE e AS ENUM ('c', 'a');
CREATE DOMAIN d AS e;
CREATE TABLE t (x e NOT NULL DEFAULT 'a', xs e[], CHECK (x <> 'c'));
CREATE INDEX i ON t (x) WHERE x = 'a';
CREATE VIEW v AS SELECT x FROM t WHERE x > 'a';
CREATE FUNCTION f(p e) RETURNS e LANGUAGE sql AS $$ SELECT p $$;
--- domain: constraints, default, type
CREATE DOMAIN d AS text DEFAULT 'x' CONSTRAINT c CHECK (length(VALUE) > 1);
CREATE DOMAIN n AS int;
CREATE TABLE t (a d, b n);
--->
CREATE DOMAIN d AS text NOT NULL DEFAULT 'yy' CONSTRAINT c CHECK (length(VALUE) > 0) CONSTRAINT c2 CHECK (VALUE <> '');
CREATE DOMAIN n AS bigint;
CREATE TABLE t (a d, b n);
--- composite: fields
CREATE TYPE c AS (a int, b text);
CREATE TYPE r AS RANGE (subtype = int4);
--->
CREATE TYPE c AS (b text, d date);
CREATE TYPE r AS RANGE (subtype = int8);
COMMENT ON TYPE c IS 'changed';
--- routine: bodies, signatures, and what uses them
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT a $$;
CREATE FUNCTION g(a int) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'x' $$;
CREATE TABLE t (id int DEFAULT f(1), n int CHECK (f(n) > 0), x int GENERATED ALWAYS AS (f(1)) STORED);
CREATE INDEX i ON t (f(n));
CREATE VIEW v AS SELECT f(id) AS y FROM t;
CREATE PROCEDURE p() LANGUAGE sql AS $$ SELECT 1 $$;
GRANT EXECUTE ON FUNCTION g TO PUBLIC;
--->
CREATE FUNCTION f(a int) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT a::bigint $$;
CREATE FUNCTION g(a int, b int DEFAULT 1) RETURNS text LANGUAGE sql STABLE AS $$ SELECT 'y' $$;
CREATE TABLE t (id int DEFAULT f(1), n int CHECK (f(n) > 0), x int GENERATED ALWAYS AS (f(1)) STORED);
CREATE INDEX i ON t (f(n));
CREATE VIEW v AS SELECT f(id) AS y FROM t;
CREATE FUNCTION p() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
COMMENT ON FUNCTION f IS 'wider';
--- trigger, rule, policy, event trigger
CREATE TABLE t (id int, n int);
CREATE TABLE log (id int);
CREATE FUNCTION a() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE FUNCTION ev() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
CREATE TRIGGER one BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION a();
CREATE TRIGGER two AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION a();
CREATE RULE r AS ON DELETE TO t DO ALSO INSERT INTO log VALUES (OLD.id);
CREATE POLICY p1 ON t FOR SELECT USING (n > 0);
CREATE POLICY p2 ON t USING (true) WITH CHECK (n > 1);
CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION ev();
--->
CREATE TABLE t (id int, n int);
CREATE TABLE log (id int);
CREATE FUNCTION a() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE FUNCTION b() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$;
CREATE FUNCTION ev() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
CREATE TRIGGER one BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION b();
CREATE TRIGGER two AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION a();
ALTER TABLE t DISABLE TRIGGER two;
CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;
CREATE POLICY p1 ON t FOR SELECT USING (n > 5);
CREATE POLICY p2 ON t FOR UPDATE USING (true) WITH CHECK (n > 1);
CREATE EVENT TRIGGER e ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION ev();
--- views: chains, options, a materialized one
CREATE TABLE t (id int, n int);
CREATE VIEW a AS SELECT id FROM t;
CREATE VIEW b AS SELECT id FROM a;
CREATE MATERIALIZED VIEW m AS SELECT id FROM b WITH NO DATA;
CREATE UNIQUE INDEX mi ON m (id);
CREATE VIEW o WITH (security_barrier) AS SELECT 1 AS one;
--->
CREATE TABLE t (id int, n int);
CREATE VIEW a AS SELECT n AS id, id AS n FROM t;
CREATE VIEW b AS SELECT id FROM a;
CREATE MATERIALIZED VIEW m AS SELECT id FROM b;
CREATE UNIQUE INDEX mi ON m (id);
CREATE VIEW o AS SELECT 1 AS one;
--- rights, owners, default privileges, comments
CREATE ROLE reader; CREATE ROLE writer LOGIN;
CREATE SCHEMA app;
CREATE TABLE app.t (a int, b int);
GRANT SELECT, INSERT ON app.t TO reader;
GRANT UPDATE (a) ON app.t TO writer;
GRANT USAGE ON SCHEMA app TO reader;
ALTER TABLE app.t OWNER TO writer;
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO reader;
COMMENT ON SCHEMA app IS 'one';
--->
CREATE ROLE reader CONNECTION LIMIT 5; CREATE ROLE writer; CREATE ROLE third;
GRANT reader TO third;
CREATE SCHEMA app;
CREATE TABLE app.t (a int, b int);
GRANT SELECT, DELETE ON app.t TO reader WITH GRANT OPTION;
GRANT UPDATE (a, b) ON app.t TO writer;
ALTER TABLE app.t OWNER TO third;
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT INSERT ON TABLES TO writer;
COMMENT ON SCHEMA app IS 'two';
--- sequences
CREATE SEQUENCE s; CREATE SEQUENCE u START 5; CREATE SEQUENCE gone;
CREATE TABLE t (id int);
ALTER SEQUENCE u OWNED BY t.id;
--->
CREATE SEQUENCE s AS int INCREMENT 5 MINVALUE -10 MAXVALUE 1000 CYCLE; CREATE SEQUENCE u START 7 CACHE 3; CREATE SEQUENCE fresh;
CREATE TABLE t (id int);
ALTER SEQUENCE s OWNED BY t.id;
--- what is rare: collations, casts, operators, aggregates, text search
CREATE COLLATION c (provider = icu, locale = 'de');
CREATE FUNCTION add2(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT $1 + $2 $$;
CREATE AGGREGATE total(int) (sfunc = add2, stype = int, initcond = '0');
CREATE OPERATOR #+# (leftarg = int, rightarg = int, function = add2);
CREATE TEXT SEARCH DICTIONARY d (template = simple, accept = true);
CREATE TEXT SEARCH CONFIGURATION k (copy = simple);
--->
CREATE COLLATION c (provider = icu, locale = 'fr');
CREATE FUNCTION add2(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT $1 + $2 $$;
CREATE AGGREGATE total(int) (sfunc = add2, stype = int, initcond = '1');
CREATE OPERATOR #+# (leftarg = int, rightarg = int, function = add2, commutator = #+#);
CREATE TEXT SEARCH DICTIONARY d (template = simple, accept = false);
CREATE TEXT SEARCH CONFIGURATION k (copy = english);
--- order: what takes a name that is given up
CREATE TABLE t (id int PRIMARY KEY, n text);
CREATE VIEW w AS SELECT 1 AS x;
--->
CREATE VIEW t AS SELECT 1 AS x;
CREATE TABLE w (k uuid PRIMARY KEY, z bytea, y date);
