/** Pairs of scripts that differ in one thing, and what the comparison must say of it: nothing more, nothing less. */

export interface DifferenceCase {
  kind: string
  /** What differs; 'missing' for an object that only the first script makes. */
  attribute: string
  base?: string
  a: string
  b: string
}

type Pair = readonly [attribute: string, a: string, b: string]

const of = (kind: string, base: string, pairs: readonly Pair[]): DifferenceCase[] =>
  pairs.map(([attribute, a, b]) => ({ kind, attribute, base, a, b }))

const TABLE = 'CREATE TABLE s.t (id int, n text, v varchar(10), g int4range); '
const VIEW = 'CREATE TABLE s.t (id int, n text); '
const FUNCTION = `CREATE FUNCTION s.f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'; `
const TRIGGER = `${TABLE} CREATE FUNCTION s.tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; `

/** What has an owner, and how it is made and named. */
const OWNED: readonly (readonly [kind: string, create: string, name: string])[] = [
  ['schema', 'CREATE SCHEMA x', 'SCHEMA x'],
  ['enum', "CREATE TYPE s.e AS ENUM ('a')", 'TYPE s.e'],
  ['domain', 'CREATE DOMAIN s.d AS int', 'DOMAIN s.d'],
  ['composite type', 'CREATE TYPE s.c AS (x int)', 'TYPE s.c'],
  ['collation', 'CREATE COLLATION s.c FROM "C"', 'COLLATION s.c'],
  ['conversion', "CREATE CONVERSION s.c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8", 'CONVERSION s.c'],
  ['sequence', 'CREATE SEQUENCE s.q', 'SEQUENCE s.q'],
  ['table', 'CREATE TABLE s.t ()', 'TABLE s.t'],
  ['view', 'CREATE VIEW s.v AS SELECT 1 AS x', 'VIEW s.v'],
  ['materialized view', 'CREATE MATERIALIZED VIEW s.v AS SELECT 1 AS x', 'MATERIALIZED VIEW s.v'],
  ['function', FUNCTION, 'FUNCTION s.f'],
  ['procedure', "CREATE PROCEDURE s.p() LANGUAGE sql AS 'SELECT 1'", 'PROCEDURE s.p'],
  ['statistics', `${TABLE} CREATE STATISTICS s.st ON id, n FROM s.t`, 'STATISTICS s.st'],
  ['text search configuration', 'CREATE TEXT SEARCH CONFIGURATION s.c (COPY = simple)', 'TEXT SEARCH CONFIGURATION s.c'],
  ['text search dictionary', 'CREATE TEXT SEARCH DICTIONARY s.d (TEMPLATE = simple)', 'TEXT SEARCH DICTIONARY s.d'],
  ['operator family', 'CREATE OPERATOR FAMILY s.f USING btree', 'OPERATOR FAMILY s.f USING btree'],
  ['server', 'CREATE FOREIGN DATA WRAPPER w; CREATE SERVER x FOREIGN DATA WRAPPER w; GRANT USAGE ON FOREIGN DATA WRAPPER w TO writer', 'SERVER x'],
  ['publication', 'CREATE PUBLICATION p; GRANT CREATE ON DATABASE postgres TO writer', 'PUBLICATION p'],
]

const OWNERS: readonly DifferenceCase[] = OWNED.map(([kind, create, name]) => ({
  kind,
  attribute: 'owner',
  base: `${create}; GRANT ALL ON SCHEMA s TO writer; `,
  a: '',
  b: `ALTER ${name} OWNER TO writer`,
}))

/** Said among the others already. */
const COMMENTED_BELOW = ['schema', 'enum', 'composite type', 'collation', 'conversion', 'table', 'view', 'function']

const COMMENTED: readonly DifferenceCase[] = OWNED.filter(
  ([kind]) => !COMMENTED_BELOW.includes(kind),
).map(([kind, create, name]) => ({
  kind,
  attribute: 'comment',
  base: `${create}; `,
  a: '',
  b: `COMMENT ON ${name} IS 'said'`,
}))

export const DIFFERENCES: readonly DifferenceCase[] = [
  ...of('schema', '', [
    ['missing', 'CREATE SCHEMA x', ''],
    ['grants', 'CREATE SCHEMA x', 'CREATE SCHEMA x; GRANT USAGE ON SCHEMA x TO reader'],
    ['comment', 'CREATE SCHEMA x', "CREATE SCHEMA x; COMMENT ON SCHEMA x IS 'X'"],
  ]),
  ...of('role', '', [
    ['login', 'ALTER ROLE reader NOLOGIN', 'ALTER ROLE reader LOGIN'],
    ['createdb', '', 'ALTER ROLE reader CREATEDB'],
    ['connectionLimit', '', 'ALTER ROLE reader CONNECTION LIMIT 3'],
    ['validUntil', '', "ALTER ROLE reader VALID UNTIL '2030-01-01'"],
    ['settings', '', "ALTER ROLE reader SET work_mem TO '1MB'"],
    ['memberOf', '', 'GRANT writer TO reader'],
    ['comment', '', "COMMENT ON ROLE reader IS 'R'"],
  ]),
  ...of('enum', '', [
    ['labels', "CREATE TYPE s.e AS ENUM ('a', 'b')", "CREATE TYPE s.e AS ENUM ('b', 'a')"],
    ['grants', "CREATE TYPE s.e AS ENUM ('a')", "CREATE TYPE s.e AS ENUM ('a'); REVOKE ALL ON TYPE s.e FROM PUBLIC"],
    ['comment', "CREATE TYPE s.e AS ENUM ('a')", "CREATE TYPE s.e AS ENUM ('a'); COMMENT ON TYPE s.e IS 'E'"],
  ]),
  ...of('domain', '', [
    ['type', 'CREATE DOMAIN s.d AS varchar(5)', 'CREATE DOMAIN s.d AS varchar(6)'],
    ['default', 'CREATE DOMAIN s.d AS int', 'CREATE DOMAIN s.d AS int DEFAULT 1'],
    ['collation', 'CREATE DOMAIN s.d AS text', 'CREATE DOMAIN s.d AS text COLLATE "C"'],
    ['notNullConstraint', 'CREATE DOMAIN s.d AS int CONSTRAINT one NOT NULL', 'CREATE DOMAIN s.d AS int CONSTRAINT two NOT NULL'],
  ]),
  ...of('domain constraint', 'CREATE DOMAIN s.d AS int; ', [
    ['missing', 'ALTER DOMAIN s.d ADD CONSTRAINT c CHECK (VALUE > 0)', ''],
    ['definition', 'ALTER DOMAIN s.d ADD CONSTRAINT c CHECK (VALUE > 0)', 'ALTER DOMAIN s.d ADD CONSTRAINT c CHECK (VALUE > 1)'],
    ['definition', 'ALTER DOMAIN s.d ADD CONSTRAINT c CHECK (VALUE > 0)', 'ALTER DOMAIN s.d ADD CONSTRAINT c CHECK (VALUE > 0) NOT VALID'],
    ['comment', 'ALTER DOMAIN s.d ADD CONSTRAINT c CHECK (VALUE > 0)', "ALTER DOMAIN s.d ADD CONSTRAINT c CHECK (VALUE > 0); COMMENT ON CONSTRAINT c ON DOMAIN s.d IS 'C'"],
  ]),
  ...of('attribute', '', [
    ['type', 'CREATE TYPE s.c AS (x int)', 'CREATE TYPE s.c AS (x bigint)'],
    ['missing', 'CREATE TYPE s.c AS (x int, y int)', 'CREATE TYPE s.c AS (x int)'],
    ['collation', 'CREATE TYPE s.c AS (x text)', 'CREATE TYPE s.c AS (x text COLLATE "C")'],
    ['comment', 'CREATE TYPE s.c AS (x int)', "CREATE TYPE s.c AS (x int); COMMENT ON COLUMN s.c.x IS 'X'"],
  ]),
  ...of('composite type', '', [
    ['comment', 'CREATE TYPE s.c AS (x int)', "CREATE TYPE s.c AS (x int); COMMENT ON TYPE s.c IS 'C'"],
  ]),
  ...of('range', `CREATE FUNCTION s.diff(a int, b int) RETURNS float8 IMMUTABLE LANGUAGE sql AS 'SELECT 1.0::float8'; `, [
    ['subtypeDiff', 'CREATE TYPE s.r AS RANGE (SUBTYPE = int)', 'CREATE TYPE s.r AS RANGE (SUBTYPE = int, SUBTYPE_DIFF = s.diff)'],
    ['subtypeOpclass', 'CREATE TYPE s.r AS RANGE (SUBTYPE = text)', 'CREATE TYPE s.r AS RANGE (SUBTYPE = text, SUBTYPE_OPCLASS = text_pattern_ops)'],
    ['collation', 'CREATE TYPE s.r AS RANGE (SUBTYPE = text)', 'CREATE TYPE s.r AS RANGE (SUBTYPE = text, COLLATION = "C")'],
  ]),
  ...of('multirange', 'CREATE TYPE s.r AS RANGE (SUBTYPE = int); ', [
    ['comment', '', "COMMENT ON TYPE s.r_multirange IS 'M'"],
  ]),
  ...of('collation', '', [
    ['locale', "CREATE COLLATION s.c (provider = icu, locale = 'de')", "CREATE COLLATION s.c (provider = icu, locale = 'fr')"],
    ['deterministic', "CREATE COLLATION s.c (provider = icu, locale = 'de')", "CREATE COLLATION s.c (provider = icu, locale = 'de', deterministic = false)"],
    ['comment', 'CREATE COLLATION s.c FROM "C"', `CREATE COLLATION s.c FROM "C"; COMMENT ON COLLATION s.c IS 'C'`],
  ]),
  ...of('conversion', "CREATE CONVERSION s.c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8; ", [
    ['comment', '', "COMMENT ON CONVERSION s.c IS 'C'"],
  ]),
  ...of('sequence', '', [
    ['start', 'CREATE SEQUENCE s.q', 'CREATE SEQUENCE s.q START 5'],
    ['increment', 'CREATE SEQUENCE s.q', 'CREATE SEQUENCE s.q INCREMENT 5'],
    ['max', 'CREATE SEQUENCE s.q', 'CREATE SEQUENCE s.q MAXVALUE 500'],
    ['min', 'CREATE SEQUENCE s.q START 1', 'CREATE SEQUENCE s.q MINVALUE -3 START 1'],
    ['cache', 'CREATE SEQUENCE s.q', 'CREATE SEQUENCE s.q CACHE 5'],
    ['cycle', 'CREATE SEQUENCE s.q', 'CREATE SEQUENCE s.q CYCLE'],
    ['type', 'CREATE SEQUENCE s.q MAXVALUE 9', 'CREATE SEQUENCE s.q AS int MAXVALUE 9'],
    ['persistence', 'CREATE SEQUENCE s.q', 'CREATE UNLOGGED SEQUENCE s.q'],
    ['ownedBy', `${TABLE} CREATE SEQUENCE s.q`, `${TABLE} CREATE SEQUENCE s.q OWNED BY s.t.id`],
    ['grants', 'CREATE SEQUENCE s.q', 'CREATE SEQUENCE s.q; GRANT USAGE ON SEQUENCE s.q TO reader'],
  ]),
  ...of('table', TABLE, [
    ['persistence', '', 'ALTER TABLE s.t SET UNLOGGED'],
    ['rowSecurity', '', 'ALTER TABLE s.t ENABLE ROW LEVEL SECURITY'],
    ['forceRowSecurity', '', 'ALTER TABLE s.t FORCE ROW LEVEL SECURITY'],
    ['replicaIdentity', '', 'ALTER TABLE s.t REPLICA IDENTITY FULL'],
    ['options', 'ALTER TABLE s.t SET (fillfactor = 50)', 'ALTER TABLE s.t SET (fillfactor = 60)'],
    ['options', '', 'ALTER TABLE s.t SET (toast.autovacuum_enabled = off)'],
    ['comment', '', "COMMENT ON TABLE s.t IS 'T'"],
    ['grants', '', 'GRANT SELECT ON s.t TO reader'],
    ['grants', 'GRANT SELECT ON s.t TO reader', 'GRANT SELECT ON s.t TO reader WITH GRANT OPTION'],
    ['partitionKey', 'CREATE TABLE s.p (id int) PARTITION BY HASH (id)', 'CREATE TABLE s.p (id int) PARTITION BY LIST (id)'],
    ['partitionBound', 'CREATE TABLE s.p (id int) PARTITION BY LIST (id); CREATE TABLE s.p1 PARTITION OF s.p FOR VALUES IN (1)', 'CREATE TABLE s.p (id int) PARTITION BY LIST (id); CREATE TABLE s.p1 PARTITION OF s.p FOR VALUES IN (2)'],
    ['parents', 'CREATE TABLE s.x (); CREATE TABLE s.y (); CREATE TABLE s.z () INHERITS (s.x, s.y)', 'CREATE TABLE s.x (); CREATE TABLE s.y (); CREATE TABLE s.z () INHERITS (s.y, s.x)'],
    ['ofType', 'CREATE TYPE s.c AS (x int); CREATE TABLE s.o (x int)', 'CREATE TYPE s.c AS (x int); CREATE TABLE s.o OF s.c'],
  ]),
  ...of('column', TABLE, [
    ['missing', 'ALTER TABLE s.t ADD x int', ''],
    ['type', '', 'ALTER TABLE s.t ALTER v TYPE varchar(11)'],
    ['default', '', 'ALTER TABLE s.t ALTER id SET DEFAULT 1'],
    ['default', 'ALTER TABLE s.t ALTER id SET DEFAULT 1', 'ALTER TABLE s.t ALTER id SET DEFAULT 2'],
    ['collation', '', 'ALTER TABLE s.t ALTER n TYPE text COLLATE "C"'],
    ['storage', '', 'ALTER TABLE s.t ALTER n SET STORAGE EXTERNAL'],
    ['compression', '', 'ALTER TABLE s.t ALTER n SET COMPRESSION pglz'],
    ['statistics', '', 'ALTER TABLE s.t ALTER n SET STATISTICS 55'],
    ['options', '', 'ALTER TABLE s.t ALTER n SET (n_distinct = 5)'],
    ['grants', '', 'GRANT SELECT (n) ON s.t TO reader'],
    ['comment', '', "COMMENT ON COLUMN s.t.n IS 'N'"],
    ['identity', 'ALTER TABLE s.t ADD i int GENERATED ALWAYS AS IDENTITY', 'ALTER TABLE s.t ADD i int GENERATED BY DEFAULT AS IDENTITY'],
    ['generated', 'ALTER TABLE s.t ADD i int GENERATED ALWAYS AS (id) STORED', 'ALTER TABLE s.t ADD i int GENERATED ALWAYS AS (id) VIRTUAL'],
    ['expression', 'ALTER TABLE s.t ADD i int GENERATED ALWAYS AS (id) STORED', 'ALTER TABLE s.t ADD i int GENERATED ALWAYS AS (id + 1) STORED'],
    ['notNullConstraint', 'ALTER TABLE s.t ADD CONSTRAINT one NOT NULL id', 'ALTER TABLE s.t ADD CONSTRAINT two NOT NULL id'],
    ['notNullNoInherit', 'ALTER TABLE s.t ADD CONSTRAINT one NOT NULL id', 'ALTER TABLE s.t ADD CONSTRAINT one NOT NULL id NO INHERIT'],
    ['notNullNotValid', 'ALTER TABLE s.t ADD CONSTRAINT one NOT NULL id', 'ALTER TABLE s.t ADD CONSTRAINT one NOT NULL id NOT VALID'],
    ['notNullComment', 'ALTER TABLE s.t ADD CONSTRAINT one NOT NULL id', "ALTER TABLE s.t ADD CONSTRAINT one NOT NULL id; COMMENT ON CONSTRAINT one ON s.t IS 'X'"],
    ['local', 'CREATE TABLE s.k () INHERITS (s.t)', 'CREATE TABLE s.k (id int) INHERITS (s.t)'],
  ]),
  ...of('check', TABLE, [
    ['missing', 'ALTER TABLE s.t ADD CONSTRAINT c CHECK (id > 0)', ''],
    ['definition', 'ALTER TABLE s.t ADD CONSTRAINT c CHECK (id > 0)', 'ALTER TABLE s.t ADD CONSTRAINT c CHECK (id >= 0)'],
    ['definition', 'ALTER TABLE s.t ADD CONSTRAINT c CHECK (id > 0)', 'ALTER TABLE s.t ADD CONSTRAINT c CHECK (id > 0) NO INHERIT'],
    ['definition', 'ALTER TABLE s.t ADD CONSTRAINT c CHECK (id > 0)', 'ALTER TABLE s.t ADD CONSTRAINT c CHECK (id > 0) NOT VALID'],
    ['definition', 'ALTER TABLE s.t ADD CONSTRAINT c CHECK (id > 0) NOT VALID', 'ALTER TABLE s.t ADD CONSTRAINT c CHECK (id > 0) NOT ENFORCED'],
    ['comment', 'ALTER TABLE s.t ADD CONSTRAINT c CHECK (id > 0)', "ALTER TABLE s.t ADD CONSTRAINT c CHECK (id > 0); COMMENT ON CONSTRAINT c ON s.t IS 'C'"],
  ]),
  ...of('unique', TABLE, [
    ['definition', 'ALTER TABLE s.t ADD CONSTRAINT u UNIQUE (id)', 'ALTER TABLE s.t ADD CONSTRAINT u UNIQUE (n)'],
    ['definition', 'ALTER TABLE s.t ADD CONSTRAINT u UNIQUE (id)', 'ALTER TABLE s.t ADD CONSTRAINT u UNIQUE NULLS NOT DISTINCT (id)'],
    ['definition', 'ALTER TABLE s.t ADD CONSTRAINT u UNIQUE (id)', 'ALTER TABLE s.t ADD CONSTRAINT u UNIQUE (id) INCLUDE (n)'],
    ['definition', 'ALTER TABLE s.t ADD CONSTRAINT u UNIQUE (id)', 'ALTER TABLE s.t ADD CONSTRAINT u UNIQUE (id) DEFERRABLE INITIALLY DEFERRED'],
    ['indexOptions', 'ALTER TABLE s.t ADD CONSTRAINT u UNIQUE (id)', 'ALTER TABLE s.t ADD CONSTRAINT u UNIQUE (id) WITH (fillfactor = 50)'],
    ['clustered', 'ALTER TABLE s.t ADD CONSTRAINT u UNIQUE (id)', 'ALTER TABLE s.t ADD CONSTRAINT u UNIQUE (id); ALTER TABLE s.t CLUSTER ON u'],
    ['indexComment', 'ALTER TABLE s.t ADD CONSTRAINT u UNIQUE (id)', "ALTER TABLE s.t ADD CONSTRAINT u UNIQUE (id); COMMENT ON INDEX s.u IS 'U'"],
  ]),
  ...of('primary key', 'CREATE TABLE s.t (a int NOT NULL, b int NOT NULL); ', [
    ['definition', 'ALTER TABLE s.t ADD CONSTRAINT k PRIMARY KEY (a, b)', 'ALTER TABLE s.t ADD CONSTRAINT k PRIMARY KEY (b, a)'],
    ['missing', 'ALTER TABLE s.t ADD PRIMARY KEY (a)', ''],
  ]),
  ...of('foreign key', 'CREATE TABLE s.p (a int, b int, UNIQUE (a, b)); CREATE TABLE s.t (x int, y int); ', [
    ['definition', 'ALTER TABLE s.t ADD CONSTRAINT f FOREIGN KEY (x, y) REFERENCES s.p (a, b)', 'ALTER TABLE s.t ADD CONSTRAINT f FOREIGN KEY (y, x) REFERENCES s.p (a, b)'],
    ['definition', 'ALTER TABLE s.t ADD CONSTRAINT f FOREIGN KEY (x, y) REFERENCES s.p (a, b)', 'ALTER TABLE s.t ADD CONSTRAINT f FOREIGN KEY (x, y) REFERENCES s.p (a, b) ON DELETE CASCADE'],
    ['definition', 'ALTER TABLE s.t ADD CONSTRAINT f FOREIGN KEY (x, y) REFERENCES s.p (a, b)', 'ALTER TABLE s.t ADD CONSTRAINT f FOREIGN KEY (x, y) REFERENCES s.p (a, b) MATCH FULL'],
    ['definition', 'ALTER TABLE s.t ADD CONSTRAINT f FOREIGN KEY (x, y) REFERENCES s.p (a, b)', 'ALTER TABLE s.t ADD CONSTRAINT f FOREIGN KEY (x, y) REFERENCES s.p (a, b) DEFERRABLE'],
  ]),
  ...of('exclusion', TABLE, [
    ['definition', 'ALTER TABLE s.t ADD CONSTRAINT x EXCLUDE USING gist (g WITH &&)', 'ALTER TABLE s.t ADD CONSTRAINT x EXCLUDE USING gist (g WITH &&) WHERE (id > 1)'],
  ]),
  ...of('index', TABLE, [
    ['missing', 'CREATE INDEX i ON s.t (id)', ''],
    ['definition', 'CREATE INDEX i ON s.t (id)', 'CREATE INDEX i ON s.t (id DESC)'],
    ['definition', 'CREATE INDEX i ON s.t (id)', 'CREATE UNIQUE INDEX i ON s.t (id)'],
    ['definition', 'CREATE INDEX i ON s.t (id)', 'CREATE INDEX i ON s.t USING hash (id)'],
    ['definition', 'CREATE INDEX i ON s.t (n)', 'CREATE INDEX i ON s.t (n text_pattern_ops)'],
    ['definition', 'CREATE INDEX i ON s.t (n)', 'CREATE INDEX i ON s.t (n) WHERE id > 1'],
    ['definition', 'CREATE INDEX i ON s.t (n)', 'CREATE INDEX i ON s.t (n) INCLUDE (id)'],
    ['definition', 'CREATE INDEX i ON s.t (n)', 'CREATE INDEX i ON s.t (n) WITH (fillfactor = 50)'],
    ['clustered', 'CREATE INDEX i ON s.t (n)', 'CREATE INDEX i ON s.t (n); ALTER TABLE s.t CLUSTER ON i'],
    ['statistics', 'CREATE INDEX i ON s.t ((id + 1))', 'CREATE INDEX i ON s.t ((id + 1)); ALTER INDEX s.i ALTER COLUMN 1 SET STATISTICS 5'],
    ['comment', 'CREATE INDEX i ON s.t (n)', "CREATE INDEX i ON s.t (n); COMMENT ON INDEX s.i IS 'I'"],
  ]),
  ...of('view', VIEW, [
    ['definition', 'CREATE VIEW s.v AS SELECT id FROM s.t', 'CREATE VIEW s.v AS SELECT id FROM s.t WHERE id > 1'],
    ['options', 'CREATE VIEW s.v AS SELECT id FROM s.t', 'CREATE VIEW s.v WITH (security_invoker = true) AS SELECT id FROM s.t'],
    ['options', 'CREATE VIEW s.v AS SELECT id FROM s.t', 'CREATE VIEW s.v AS SELECT id FROM s.t WITH CHECK OPTION'],
    ['comment', 'CREATE VIEW s.v AS SELECT id FROM s.t', "CREATE VIEW s.v AS SELECT id FROM s.t; COMMENT ON VIEW s.v IS 'V'"],
  ]),
  ...of('column', `${VIEW} CREATE VIEW s.v AS SELECT id FROM s.t; `, [
    ['default', '', 'ALTER VIEW s.v ALTER id SET DEFAULT 1'],
    ['comment', '', "COMMENT ON COLUMN s.v.id IS 'I'"],
  ]),
  ...of('materialized view', VIEW, [
    ['definition', 'CREATE MATERIALIZED VIEW s.m AS SELECT id FROM s.t', 'CREATE MATERIALIZED VIEW s.m AS SELECT id FROM s.t WHERE id > 1'],
    ['populated', 'CREATE MATERIALIZED VIEW s.m AS SELECT id FROM s.t', 'CREATE MATERIALIZED VIEW s.m AS SELECT id FROM s.t WITH NO DATA'],
    ['options', 'CREATE MATERIALIZED VIEW s.m AS SELECT id FROM s.t', 'CREATE MATERIALIZED VIEW s.m WITH (fillfactor = 50) AS SELECT id FROM s.t'],
  ]),
  ...of('function', '', [
    ['definition', FUNCTION, FUNCTION.replace('SELECT 1', 'SELECT 2')],
    ['definition', FUNCTION, FUNCTION.replace('LANGUAGE sql', 'LANGUAGE sql STABLE')],
    ['definition', FUNCTION, FUNCTION.replace('(a int)', '(a int DEFAULT 5)')],
    ['definition', FUNCTION, FUNCTION.replace('(a int)', '(b int)')],
    ['definition', FUNCTION, FUNCTION.replace('LANGUAGE sql', 'LANGUAGE sql SECURITY DEFINER SET work_mem = 1000')],
    ['definition', FUNCTION, FUNCTION.replace('LANGUAGE sql', 'LANGUAGE sql PARALLEL SAFE COST 5')],
    ['grants', FUNCTION, `${FUNCTION} REVOKE EXECUTE ON FUNCTION s.f FROM PUBLIC`],
    ['comment', FUNCTION, `${FUNCTION} COMMENT ON FUNCTION s.f IS 'F'`],
  ]),
  ...of('procedure', '', [
    ['definition', `CREATE PROCEDURE s.p() LANGUAGE sql AS 'SELECT 1'`, `CREATE PROCEDURE s.p() LANGUAGE sql AS 'SELECT 2'`],
  ]),
  ...of('aggregate', `CREATE FUNCTION s.add(a int, b int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'; CREATE FUNCTION s.fin(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'; `, [
    ['initial', 'CREATE AGGREGATE s.g(int) (SFUNC = s.add, STYPE = int)', "CREATE AGGREGATE s.g(int) (SFUNC = s.add, STYPE = int, INITCOND = '0')"],
    ['final', 'CREATE AGGREGATE s.g(int) (SFUNC = s.add, STYPE = int)', 'CREATE AGGREGATE s.g(int) (SFUNC = s.add, STYPE = int, FINALFUNC = s.fin)'],
    ['combine', 'CREATE AGGREGATE s.g(int) (SFUNC = s.add, STYPE = int)', 'CREATE AGGREGATE s.g(int) (SFUNC = s.add, STYPE = int, COMBINEFUNC = s.add)'],
    ['parallel', 'CREATE AGGREGATE s.g(int) (SFUNC = s.add, STYPE = int)', 'CREATE AGGREGATE s.g(int) (SFUNC = s.add, STYPE = int, PARALLEL = SAFE)'],
    ['sortOperator', 'CREATE AGGREGATE s.g(int) (SFUNC = s.add, STYPE = int)', 'CREATE AGGREGATE s.g(int) (SFUNC = s.add, STYPE = int, SORTOP = <)'],
  ]),
  ...of('trigger', TRIGGER, [
    ['definition', 'CREATE TRIGGER g BEFORE INSERT ON s.t FOR EACH ROW EXECUTE FUNCTION s.tf()', 'CREATE TRIGGER g AFTER INSERT ON s.t FOR EACH ROW EXECUTE FUNCTION s.tf()'],
    ['definition', 'CREATE TRIGGER g BEFORE INSERT ON s.t FOR EACH ROW EXECUTE FUNCTION s.tf()', 'CREATE TRIGGER g BEFORE INSERT ON s.t FOR EACH ROW WHEN (NEW.id > 1) EXECUTE FUNCTION s.tf()'],
    ['enabled', 'CREATE TRIGGER g BEFORE INSERT ON s.t FOR EACH ROW EXECUTE FUNCTION s.tf()', 'CREATE TRIGGER g BEFORE INSERT ON s.t FOR EACH ROW EXECUTE FUNCTION s.tf(); ALTER TABLE s.t DISABLE TRIGGER g'],
    ['comment', 'CREATE TRIGGER g BEFORE INSERT ON s.t FOR EACH ROW EXECUTE FUNCTION s.tf()', "CREATE TRIGGER g BEFORE INSERT ON s.t FOR EACH ROW EXECUTE FUNCTION s.tf(); COMMENT ON TRIGGER g ON s.t IS 'G'"],
  ]),
  ...of('rule', TABLE, [
    ['definition', 'CREATE RULE r AS ON DELETE TO s.t DO INSTEAD NOTHING', 'CREATE RULE r AS ON UPDATE TO s.t DO INSTEAD NOTHING'],
    ['enabled', 'CREATE RULE r AS ON DELETE TO s.t DO INSTEAD NOTHING', 'CREATE RULE r AS ON DELETE TO s.t DO INSTEAD NOTHING; ALTER TABLE s.t DISABLE RULE r'],
  ]),
  ...of('event trigger', `CREATE FUNCTION s.ef() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; `, [
    ['event', 'CREATE EVENT TRIGGER w ON ddl_command_end EXECUTE FUNCTION s.ef()', 'CREATE EVENT TRIGGER w ON ddl_command_start EXECUTE FUNCTION s.ef()'],
    ['tags', 'CREATE EVENT TRIGGER w ON ddl_command_end EXECUTE FUNCTION s.ef()', "CREATE EVENT TRIGGER w ON ddl_command_end WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION s.ef()"],
    ['enabled', 'CREATE EVENT TRIGGER w ON ddl_command_end EXECUTE FUNCTION s.ef()', 'CREATE EVENT TRIGGER w ON ddl_command_end EXECUTE FUNCTION s.ef(); ALTER EVENT TRIGGER w DISABLE'],
  ]),
  ...of('policy', TABLE, [
    ['command', 'CREATE POLICY p ON s.t USING (true)', 'CREATE POLICY p ON s.t FOR DELETE USING (true)'],
    ['permissive', 'CREATE POLICY p ON s.t USING (true)', 'CREATE POLICY p ON s.t AS RESTRICTIVE USING (true)'],
    ['roles', 'CREATE POLICY p ON s.t USING (true)', 'CREATE POLICY p ON s.t TO reader USING (true)'],
    ['using', 'CREATE POLICY p ON s.t USING (true)', 'CREATE POLICY p ON s.t USING (id > 1)'],
    ['check', 'CREATE POLICY p ON s.t USING (true)', 'CREATE POLICY p ON s.t USING (true) WITH CHECK (id > 1)'],
    ['comment', 'CREATE POLICY p ON s.t', "CREATE POLICY p ON s.t; COMMENT ON POLICY p ON s.t IS 'P'"],
  ]),
  ...of('statistics', TABLE, [
    ['definition', 'CREATE STATISTICS s.st (ndistinct) ON id, n FROM s.t', 'CREATE STATISTICS s.st (mcv) ON id, n FROM s.t'],
    ['target', 'CREATE STATISTICS s.st ON id, n FROM s.t', 'CREATE STATISTICS s.st ON id, n FROM s.t; ALTER STATISTICS s.st SET STATISTICS 9'],
  ]),
  ...of('text search configuration', '', [
    ['mappings', 'CREATE TEXT SEARCH CONFIGURATION s.c (COPY = simple)', 'CREATE TEXT SEARCH CONFIGURATION s.c (COPY = simple); ALTER TEXT SEARCH CONFIGURATION s.c DROP MAPPING FOR url'],
  ]),
  ...of('text search dictionary', '', [
    ['options', 'CREATE TEXT SEARCH DICTIONARY s.d (TEMPLATE = simple)', 'CREATE TEXT SEARCH DICTIONARY s.d (TEMPLATE = simple, ACCEPT = false)'],
  ]),
  ...of('text search parser', '', [
    ['headline', 'CREATE TEXT SEARCH PARSER s.p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype)', 'CREATE TEXT SEARCH PARSER s.p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline)'],
  ]),
  ...of('text search template', '', [
    ['init', 'CREATE TEXT SEARCH TEMPLATE s.t (LEXIZE = dsimple_lexize)', 'CREATE TEXT SEARCH TEMPLATE s.t (INIT = dsimple_init, LEXIZE = dsimple_lexize)'],
  ]),
  ...of('operator', `CREATE FUNCTION s.eq(a int, b text) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT true'; `, [
    ['hashes', 'CREATE OPERATOR s.== (FUNCTION = s.eq, LEFTARG = int, RIGHTARG = text)', 'CREATE OPERATOR s.== (FUNCTION = s.eq, LEFTARG = int, RIGHTARG = text, HASHES)'],
    ['restrict', 'CREATE OPERATOR s.== (FUNCTION = s.eq, LEFTARG = int, RIGHTARG = text)', 'CREATE OPERATOR s.== (FUNCTION = s.eq, LEFTARG = int, RIGHTARG = text, RESTRICT = eqsel)'],
  ]),
  ...of('operator class', `CREATE OPERATOR FAMILY s.f USING hash; CREATE FUNCTION s.h(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'; `, [
    ['members', 'CREATE OPERATOR CLASS s.o FOR TYPE int USING hash FAMILY s.f AS OPERATOR 1 =, FUNCTION 1 hashint4(int)', 'CREATE OPERATOR CLASS s.o FOR TYPE int USING hash FAMILY s.f AS OPERATOR 1 =, FUNCTION 1 s.h(int)'],
  ]),
  ...of('operator family', 'CREATE OPERATOR FAMILY s.f USING btree; ', [
    ['members', '', 'ALTER OPERATOR FAMILY s.f USING btree ADD OPERATOR 1 < (int4, int8)'],
  ]),
  ...of('cast', `CREATE TYPE s.e AS ENUM ('a'); CREATE FUNCTION s.n(e s.e) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'; `, [
    ['context', 'CREATE CAST (s.e AS int) WITH FUNCTION s.n(s.e)', 'CREATE CAST (s.e AS int) WITH FUNCTION s.n(s.e) AS IMPLICIT'],
  ]),
  ...of('foreign data wrapper', '', [
    ['options', 'CREATE FOREIGN DATA WRAPPER w', "CREATE FOREIGN DATA WRAPPER w OPTIONS (a 'b')"],
  ]),
  ...of('server', 'CREATE FOREIGN DATA WRAPPER w; ', [
    ['options', "CREATE SERVER x FOREIGN DATA WRAPPER w OPTIONS (a 'b')", "CREATE SERVER x FOREIGN DATA WRAPPER w OPTIONS (a 'c')"],
    ['version', 'CREATE SERVER x FOREIGN DATA WRAPPER w', "CREATE SERVER x VERSION '2' FOREIGN DATA WRAPPER w"],
    ['grants', 'CREATE SERVER x FOREIGN DATA WRAPPER w', 'CREATE SERVER x FOREIGN DATA WRAPPER w; GRANT USAGE ON FOREIGN SERVER x TO reader'],
  ]),
  ...of('user mapping', 'CREATE FOREIGN DATA WRAPPER w; CREATE SERVER x FOREIGN DATA WRAPPER w; ', [
    ['options', 'CREATE USER MAPPING FOR reader SERVER x', "CREATE USER MAPPING FOR reader SERVER x OPTIONS (u 'v')"],
  ]),
  ...of('foreign table', 'CREATE FOREIGN DATA WRAPPER w; CREATE SERVER x FOREIGN DATA WRAPPER w; ', [
    ['tableOptions', 'CREATE FOREIGN TABLE s.ft (id int) SERVER x', "CREATE FOREIGN TABLE s.ft (id int) SERVER x OPTIONS (a 'b')"],
  ]),
  ...of('publication', TABLE, [
    ['tables', 'CREATE PUBLICATION p FOR TABLE s.t', 'CREATE PUBLICATION p FOR TABLE s.t (id)'],
    ['tables', 'CREATE PUBLICATION p FOR TABLE s.t', 'CREATE PUBLICATION p FOR TABLE s.t WHERE (id > 1)'],
    ['schemas', 'CREATE PUBLICATION p', 'CREATE PUBLICATION p FOR TABLES IN SCHEMA s'],
    ['truncate', 'CREATE PUBLICATION p', "CREATE PUBLICATION p WITH (publish = 'insert, update, delete')"],
    ['viaRoot', 'CREATE PUBLICATION p', 'CREATE PUBLICATION p WITH (publish_via_partition_root)'],
  ]),
  ...of('default privileges', '', [
    ['missing', 'ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT ON TABLES TO reader', ''],
    ['grants', 'ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT ON TABLES TO reader', 'ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT ON TABLES TO writer'],
  ]),
  ...of('privileges', '', [
    ['missing', 'REVOKE EXECUTE ON FUNCTION pg_catalog.pg_sleep(float8) FROM PUBLIC', ''],
  ]),
  ...OWNERS,
  ...COMMENTED,
]
