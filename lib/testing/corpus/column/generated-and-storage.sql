CREATE COLLATION german (provider = icu, locale = 'de');
CREATE FUNCTION twice(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 2';
CREATE TABLE g (
  a int,
  b int GENERATED ALWAYS AS (a * 2) STORED,
  c int GENERATED ALWAYS AS (a + 1) VIRTUAL,
  d int GENERATED ALWAYS AS (a + 2),
  e int GENERATED ALWAYS AS (twice(a)) STORED NOT NULL CHECK (e > 0),
  f tsvector GENERATED ALWAYS AS (to_tsvector('english', coalesce(h, ''))) STORED,
  h text COLLATE "C",
  i varchar(20) COLLATE german DEFAULT 'ä',
  j text COLLATE pg_catalog."default"
);
CREATE TABLE s (
  a text STORAGE PLAIN,
  b text STORAGE EXTERNAL COMPRESSION pglz,
  c text STORAGE MAIN,
  d bytea COMPRESSION pglz,
  e jsonb,
  f text STORAGE EXTENDED,
  g text STORAGE DEFAULT,
  h int
);
ALTER TABLE s ALTER COLUMN e SET STORAGE EXTERNAL, ALTER COLUMN e SET STATISTICS 0, ALTER h SET STATISTICS 100;
ALTER TABLE s ALTER COLUMN h SET STATISTICS -1;
ALTER TABLE s ALTER a SET (n_distinct = 5);
CREATE TABLE nulls (
  a int NULL,
  b int NOT NULL,
  c int CONSTRAINT c_is_there NOT NULL,
  d int NOT NULL NO INHERIT,
  e int CONSTRAINT "E There" NOT NULL DEFAULT 3 CHECK (e > 1),
  f int,
  NOT NULL f,
  g int,
  CONSTRAINT g_there NOT NULL g
);
ALTER TABLE nulls ADD CONSTRAINT a_there NOT NULL a NOT VALID;
ALTER TABLE nulls RENAME CONSTRAINT nulls_b_not_null TO b_is_there;
CREATE TABLE long_names (
  "a column whose name has exactly sixty-three bytes and is quoted 1" int NOT NULL CHECK ("a column whose name has exactly sixty-three bytes and is quoted 1" > 0),
  "ключ" int PRIMARY KEY,
  "naïve 名前 🎉" text UNIQUE,
  "table" int, "user" int, "order" int, "end" int, "default" int, "Camel" int, "1st" int, "a.b" int, "with""quote" int, "back\slash" int
);
COMMENT ON COLUMN long_names."naïve 名前 🎉" IS 'Ünï "cödé" — 🎉';
COMMENT ON COLUMN long_names."a.b" IS '';
