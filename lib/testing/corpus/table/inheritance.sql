CREATE TABLE base (
  id int NOT NULL DEFAULT 1,
  name text CONSTRAINT base_name CHECK (name <> ''),
  made timestamptz DEFAULT now(),
  later int DEFAULT 5
);
CREATE TABLE tagged (tags text[] DEFAULT '{}', name text);
CREATE TABLE one (extra int) INHERITS (base);
CREATE TABLE two (id int DEFAULT 2, more text) INHERITS (base);
CREATE TABLE both_of (own numeric(10,2)) INHERITS (base, tagged);
CREATE TABLE third (CHECK (extra > 0)) INHERITS (one);
ALTER TABLE base ADD CONSTRAINT base_later CHECK (later > 0);
CREATE TABLE late (id int NOT NULL DEFAULT 9, name text, made timestamptz, later int, extra int, CONSTRAINT base_name CHECK (name <> ''), CONSTRAINT base_later CHECK (later > 0));
ALTER TABLE late INHERIT base;
CREATE TABLE apart (tags text[], name text, id int NOT NULL) INHERITS (tagged);
ALTER TABLE apart NO INHERIT tagged;
ALTER TABLE base ADD CONSTRAINT base_only CHECK (id < 1000) NO INHERIT;
ALTER TABLE one ALTER COLUMN made SET DEFAULT '2020-01-01';
ALTER TABLE one ALTER COLUMN name SET NOT NULL;
ALTER TABLE base ALTER COLUMN later TYPE bigint;
ALTER TABLE base RENAME COLUMN made TO created;
ALTER TABLE two ALTER COLUMN created DROP DEFAULT;
CREATE TABLE empty_child () INHERITS (base);
CREATE TABLE nothing ();
COMMENT ON COLUMN one.id IS 'inherited, with a comment of its own';
ALTER TABLE ONLY base ALTER COLUMN name SET DEFAULT 'x';
ALTER TABLE base ALTER COLUMN id SET DEFAULT 4;
