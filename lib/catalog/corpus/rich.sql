-- One object or more of every kind that a schema can hold, with awkward names and forms.
CREATE SCHEMA app;
CREATE SCHEMA "Sales Übersicht";
COMMENT ON SCHEMA app IS 'The application''s own';
GRANT USAGE ON SCHEMA app TO reader, "Odd Role";
ALTER SCHEMA "Sales Übersicht" OWNER TO writer;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

CREATE TYPE app.mood AS ENUM ('sad', 'ok', 'it''s fine');
ALTER TYPE app.mood ADD VALUE 'happy' BEFORE 'ok';
COMMENT ON TYPE app.mood IS 'How it goes';
REVOKE USAGE ON TYPE app.mood FROM PUBLIC;
GRANT USAGE ON TYPE app.mood TO reader WITH GRANT OPTION;
CREATE DOMAIN app.email AS text COLLATE "C" DEFAULT 'nobody@example.org' NOT NULL CONSTRAINT has_at CHECK (VALUE LIKE '%@%');
ALTER DOMAIN app.email ADD CONSTRAINT short CHECK (length(VALUE) < 200) NOT VALID;
COMMENT ON CONSTRAINT has_at ON DOMAIN app.email IS 'An address';
COMMENT ON DOMAIN app.email IS 'An address of somebody';
CREATE DOMAIN app.level AS varchar(10) CHECK (VALUE IN ('low', 'high'));
CREATE TYPE app.point3 AS (x double precision, y double precision, "Z" numeric(10,2), note text COLLATE "C");
COMMENT ON COLUMN app.point3."Z" IS 'Height';
ALTER TYPE app.point3 OWNER TO writer;
CREATE FUNCTION app.span_diff(a time, b time) RETURNS double precision LANGUAGE sql IMMUTABLE RETURN EXTRACT(epoch FROM (a - b));
CREATE TYPE app.timespan AS RANGE (SUBTYPE = time, SUBTYPE_DIFF = app.span_diff, MULTIRANGE_TYPE_NAME = app.timespans);
CREATE COLLATION app.german (LOCALE = 'C');
COMMENT ON COLLATION app.german IS 'Not really German';

CREATE SEQUENCE app.ticket AS integer START 100 INCREMENT 5 MINVALUE 10 MAXVALUE 100000 CACHE 20 CYCLE;
COMMENT ON SEQUENCE app.ticket IS 'Numbers of tickets';
GRANT USAGE, SELECT ON SEQUENCE app.ticket TO reader;

CREATE FUNCTION app.next_code(prefix text DEFAULT 'c', OUT code text) LANGUAGE plpgsql VOLATILE STRICT SECURITY DEFINER SET search_path = app AS $body$
BEGIN
  code := prefix || nextval('app.ticket'); -- it's a body; with $$ signs
END $body$;
COMMENT ON FUNCTION app.next_code(text) IS 'A new code';
REVOKE EXECUTE ON FUNCTION app.next_code(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.next_code(text) TO reader;
ALTER FUNCTION app.next_code(text) OWNER TO writer;

CREATE TABLE app.users (
  id bigint GENERATED ALWAYS AS IDENTITY (START WITH 1000 CACHE 10) PRIMARY KEY,
  "E-Mail" app.email,
  name varchar(80) NOT NULL,
  name_upper text GENERATED ALWAYS AS (upper(name)) STORED,
  mood app.mood DEFAULT 'ok',
  tags text[] NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL DEFAULT now(),
  place app.point3,
  code text DEFAULT app.next_code(),
  score numeric(6,2) CHECK (score >= 0),
  state varchar(10) CONSTRAINT known_state CHECK (state IN ('new', 'old', 'gone')),
  "order" integer,
  CONSTRAINT "Users unique" UNIQUE NULLS NOT DISTINCT ("E-Mail", "order") INCLUDE (name) WITH (fillfactor = 80)
) WITH (fillfactor = 70, toast.autovacuum_enabled = false);
COMMENT ON TABLE app.users IS E'Everybody\nwith a \\ backslash';
COMMENT ON COLUMN app.users."E-Mail" IS 'Where to write';
COMMENT ON CONSTRAINT known_state ON app.users IS 'States';
COMMENT ON CONSTRAINT "Users unique" ON app.users IS 'One of each';
COMMENT ON INDEX app."Users unique" IS 'Behind it';
ALTER TABLE app.users ALTER COLUMN tags SET STORAGE EXTERNAL, ALTER COLUMN name SET STATISTICS 300, ALTER COLUMN score SET (n_distinct = 50);
ALTER TABLE app.users ADD CONSTRAINT later CHECK (name <> '') NOT VALID;
ALTER TABLE app.users REPLICA IDENTITY FULL;
GRANT SELECT ON app.users TO reader;
GRANT UPDATE (name, mood) ON app.users TO reader WITH GRANT OPTION;
ALTER TABLE app.users OWNER TO writer;

CREATE UNLOGGED TABLE app.cache (k text PRIMARY KEY USING INDEX TABLESPACE pg_default, v jsonb COMPRESSION pglz);
CREATE TABLE app.serials (id serial PRIMARY KEY, other bigserial, n smallint);
ALTER TABLE app.serials ALTER COLUMN n SET DEFAULT -1;
ALTER SEQUENCE app.serials_id_seq RESTART WITH 5 INCREMENT BY 2;

CREATE TABLE app.orders (
  id integer NOT NULL,
  region text NOT NULL,
  user_id bigint,
  reviewer bigint,
  parent_id integer,
  parent_region text,
  during tsrange,
  doc tsvector,
  amount numeric,
  PRIMARY KEY (region, id)
);
ALTER TABLE app.orders ADD CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES app.users ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE app.orders ADD CONSTRAINT orders_reviewer FOREIGN KEY (reviewer) REFERENCES app.users (id) NOT VALID;
ALTER TABLE app.orders ADD FOREIGN KEY (parent_region, parent_id) REFERENCES app.orders MATCH FULL ON DELETE SET DEFAULT;
ALTER TABLE app.orders ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&) WHERE (amount > 0) DEFERRABLE;
ALTER TABLE app.users ADD COLUMN last_region text, ADD COLUMN last_id integer;
ALTER TABLE app.users ADD CONSTRAINT last_order FOREIGN KEY (last_region, last_id) REFERENCES app.orders (region, id);
ALTER TABLE app.orders DROP COLUMN doc;
ALTER TABLE app.orders ADD COLUMN doc tsvector;

CREATE INDEX orders_amount ON app.orders USING btree (amount DESC NULLS LAST, lower(region) COLLATE "C" text_pattern_ops) INCLUDE (id) WHERE region IN ('eu', 'us');
CREATE INDEX orders_doc ON app.orders USING gin (doc) WITH (fastupdate = off);
CREATE UNIQUE INDEX orders_full ON app.orders (id, region);
CREATE INDEX orders_expr ON app.orders ((amount * 2));
ALTER INDEX app.orders_expr ALTER COLUMN 1 SET STATISTICS 500;
COMMENT ON INDEX app.orders_doc IS 'For searching';
ALTER TABLE app.orders CLUSTER ON orders_full;
ALTER TABLE app.orders REPLICA IDENTITY USING INDEX orders_full;
CREATE STATISTICS app.order_stats (ndistinct, dependencies) ON region, user_id FROM app.orders;
ALTER STATISTICS app.order_stats SET STATISTICS 400;
COMMENT ON STATISTICS app.order_stats IS 'They go together';

CREATE TABLE app.base (id integer NOT NULL, kind text DEFAULT 'base', CONSTRAINT positive CHECK (id > 0), CONSTRAINT mine CHECK (kind <> 'x') NO INHERIT);
CREATE TABLE app.child (extra text, CONSTRAINT positive CHECK (id > 0)) INHERITS (app.base);
ALTER TABLE app.child ALTER COLUMN kind SET DEFAULT 'child', ALTER COLUMN kind SET NOT NULL;
CREATE TABLE app.adopted (extra integer, kind text, id integer NOT NULL, CONSTRAINT positive CHECK (id > 0));
ALTER TABLE app.adopted INHERIT app.base;
CREATE TABLE app.typed OF app.point3 (x WITH OPTIONS NOT NULL DEFAULT 0, CONSTRAINT tall CHECK ("Z" > 1));

CREATE TABLE app.events (id bigint NOT NULL, at timestamptz NOT NULL, kind text NOT NULL, payload jsonb DEFAULT '{}', CONSTRAINT has_kind CHECK (kind IS NOT NULL)) PARTITION BY RANGE (at);
ALTER TABLE app.events ADD CONSTRAINT events_pk PRIMARY KEY (id, at, kind);
CREATE INDEX events_kind ON app.events (kind);
CREATE TABLE app.events_2025 PARTITION OF app.events FOR VALUES FROM ('2025-01-01 00:00:00+00') TO ('2026-01-01 00:00:00+00') PARTITION BY LIST (kind);
CREATE TABLE app.events_2025_a PARTITION OF app.events_2025 FOR VALUES IN ('a', 'b');
CREATE TABLE app.events_2025_other PARTITION OF app.events_2025 DEFAULT;
CREATE TABLE app.events_2026 (payload jsonb, kind text NOT NULL, at timestamptz NOT NULL, id bigint NOT NULL, CONSTRAINT has_kind CHECK (kind IS NOT NULL));
CREATE INDEX my_own_kind ON app.events_2026 (kind);
ALTER TABLE app.events ATTACH PARTITION app.events_2026 FOR VALUES FROM ('2026-01-01 00:00:00+00') TO (MAXVALUE);
CREATE TABLE app.hashed (id integer, u bigint REFERENCES app.users) PARTITION BY HASH (id);
CREATE TABLE app.hashed_0 PARTITION OF app.hashed FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE app.hashed_1 PARTITION OF app.hashed FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE app.refers (id bigint, at timestamptz, kind text, FOREIGN KEY (id, at, kind) REFERENCES app.events);

CREATE VIEW app.known AS SELECT u.id, u.name, o.amount FROM app.users u LEFT JOIN app.orders o ON o.user_id = u.id WHERE u.state IN ('new', 'old');
CREATE VIEW app.deeper WITH (security_barrier = true) AS SELECT * FROM app.known WHERE amount > 10;
ALTER VIEW app.deeper ALTER COLUMN name SET DEFAULT 'nobody';
CREATE VIEW app.checked AS SELECT id, name FROM app.users WHERE name <> '' WITH LOCAL CHECK OPTION;
COMMENT ON VIEW app.known IS 'Known ones';
COMMENT ON COLUMN app.known.amount IS 'What they paid';
GRANT SELECT ON app.known TO "Odd Role";
CREATE VIEW "Sales Übersicht"."Umsatz je Jahr" AS SELECT extract(year FROM at) AS "Jahr", count(*) FROM app.users GROUP BY 1;
CREATE RECURSIVE VIEW app.counting (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM counting WHERE n < 10;
CREATE MATERIALIZED VIEW app.totals WITH (fillfactor = 50) AS SELECT region, sum(amount) AS total FROM app.orders GROUP BY region;
CREATE MATERIALIZED VIEW app.empty_totals AS SELECT * FROM app.totals WITH NO DATA;
CREATE UNIQUE INDEX totals_region ON app.totals (region);
ALTER MATERIALIZED VIEW app.totals ALTER COLUMN total SET STATISTICS 10;
COMMENT ON MATERIALIZED VIEW app.totals IS 'Sums';

CREATE FUNCTION app.stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.at := now(); RETURN NEW; END $$;
CREATE FUNCTION app.users_of(state text) RETURNS SETOF app.users LANGUAGE sql STABLE AS 'SELECT * FROM app.users u WHERE u.state = $1';
CREATE FUNCTION app.atomic(n bigint) RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM app.users u WHERE u.id > n AND u.state IN ('new', 'old'); END;
CREATE PROCEDURE app.tidy(INOUT n integer DEFAULT 0) LANGUAGE plpgsql AS $$ BEGIN n := n + 1; END $$;
COMMENT ON PROCEDURE app.tidy(integer) IS 'Tidies';
CREATE FUNCTION app.add_up(acc numeric, v numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT acc + coalesce(v, 0)';
CREATE AGGREGATE app.total(numeric) (SFUNC = app.add_up, STYPE = numeric, INITCOND = '0', COMBINEFUNC = app.add_up, PARALLEL = SAFE);
COMMENT ON AGGREGATE app.total(numeric) IS 'Adds up';
CREATE AGGREGATE app.middle(double precision ORDER BY anyelement) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA);
ALTER TABLE app.orders ADD CONSTRAINT atomic_check CHECK (app.add_up(amount, 1) > 0);

CREATE TRIGGER stamp_users BEFORE INSERT OR UPDATE OF name ON app.users FOR EACH ROW WHEN (NEW.state IN ('new', 'old')) EXECUTE FUNCTION app.stamp();
CREATE CONSTRAINT TRIGGER late AFTER INSERT ON app.users DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.stamp();
CREATE TRIGGER stamp_all AFTER DELETE ON app.users REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION app.stamp();
CREATE TRIGGER stamp_events BEFORE INSERT ON app.events FOR EACH ROW EXECUTE FUNCTION app.stamp();
ALTER TABLE app.events_2026 DISABLE TRIGGER stamp_events;
ALTER TABLE app.users DISABLE TRIGGER stamp_all;
ALTER TABLE app.users ENABLE ALWAYS TRIGGER late;
COMMENT ON TRIGGER late ON app.users IS 'Late';
CREATE RULE no_delete AS ON DELETE TO app.orders DO INSTEAD NOTHING;
CREATE RULE known_insert AS ON INSERT TO app.known DO INSTEAD INSERT INTO app.users (name) VALUES (NEW.name);
ALTER TABLE app.orders ENABLE REPLICA RULE no_delete;
COMMENT ON RULE no_delete ON app.orders IS 'Kept';

ALTER TABLE app.orders ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.orders FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON app.orders AS RESTRICTIVE FOR UPDATE TO reader, "Odd Role" USING (user_id = 1) WITH CHECK (region IN ('eu', 'us'));
CREATE POLICY all_of ON app.orders USING (true);
COMMENT ON POLICY own ON app.orders IS 'Only own';

CREATE TEXT SEARCH DICTIONARY app.plain (TEMPLATE = pg_catalog.simple, STOPWORDS = english);
CREATE TEXT SEARCH CONFIGURATION app.search (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION app.search ALTER MAPPING FOR word, asciiword WITH app.plain, english_stem;
COMMENT ON TEXT SEARCH CONFIGURATION app.search IS 'Ours';
CREATE INDEX users_search ON app.users USING gin (to_tsvector('app.search', name));

CREATE FUNCTION app.same_mood(a app.mood, b text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text = $2';
CREATE FUNCTION app.same_text(a text, b app.mood) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $2::text = $1';
CREATE OPERATOR app.=== (FUNCTION = app.same_mood, LEFTARG = app.mood, RIGHTARG = text, COMMUTATOR = OPERATOR(app.===));
CREATE OPERATOR app.=== (FUNCTION = app.same_text, LEFTARG = text, RIGHTARG = app.mood, COMMUTATOR = OPERATOR(app.===));
COMMENT ON OPERATOR app.===(app.mood, text) IS 'Same';
CREATE FUNCTION app.mood_number(m app.mood) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE CAST (app.mood AS integer) WITH FUNCTION app.mood_number(app.mood) AS ASSIGNMENT;
COMMENT ON CAST (app.mood AS integer) IS 'A number';
CREATE OPERATOR FAMILY app.moods USING btree;
CREATE OPERATOR CLASS app.point_ops FOR TYPE integer USING btree FAMILY app.moods AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
ALTER OPERATOR FAMILY app.moods USING btree ADD OPERATOR 1 < (int4, int8), FUNCTION 1 btint48cmp(int4, int8);
CREATE INDEX with_class ON app.serials (id app.point_ops);

CREATE FOREIGN DATA WRAPPER far OPTIONS (debug 'true');
CREATE SERVER far_away TYPE 'x' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'h', "Odd" 'it''s');
COMMENT ON SERVER far_away IS 'Far';
GRANT USAGE ON FOREIGN SERVER far_away TO reader;
CREATE USER MAPPING FOR reader SERVER far_away OPTIONS ("user" 'u');
CREATE USER MAPPING FOR PUBLIC SERVER far_away;
CREATE FOREIGN TABLE app.remote (id integer OPTIONS (column_name 'Id') NOT NULL, v text DEFAULT 'x') SERVER far_away OPTIONS (table_name 'T');

CREATE PUBLICATION some_tables FOR TABLE app.users (id, name) WHERE (id > 10), app.serials WITH (publish = 'insert, update');
CREATE PUBLICATION whole_schema FOR TABLES IN SCHEMA app WITH (publish_via_partition_root = true);
COMMENT ON PUBLICATION some_tables IS 'Some';
CREATE FUNCTION app.on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION app.on_ddl();
ALTER EVENT TRIGGER watch DISABLE;
COMMENT ON EVENT TRIGGER watch IS 'Watches';
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO reader;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE writer GRANT USAGE ON SEQUENCES TO "Odd Role" WITH GRANT OPTION;
REVOKE EXECUTE ON FUNCTION pg_catalog.pg_sleep(double precision) FROM PUBLIC;
GRANT SELECT ON pg_catalog.pg_authid TO reader;
