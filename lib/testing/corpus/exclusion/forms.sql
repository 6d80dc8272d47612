CREATE EXTENSION btree_gist;
CREATE TABLE a (room int, during tsrange, EXCLUDE USING gist (room WITH =, during WITH &&));
CREATE TABLE b (
  room int, during tsrange, cancelled bool,
  CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (NOT cancelled)
);
CREATE TABLE c (x int, y int, z text, EXCLUDE (x WITH =), EXCLUDE USING btree ((x + y) WITH =) INCLUDE (z) WITH (fillfactor = 70));
CREATE TABLE d (at timestamptz, till timestamptz, CONSTRAINT "D Times" EXCLUDE USING gist (tstzrange(at, till, '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE e (area circle, name text, EXCLUDE USING gist (area WITH &&));
ALTER TABLE e ADD CONSTRAINT by_name EXCLUDE USING btree (name COLLATE "C" text_pattern_ops DESC NULLS LAST WITH =);
ALTER TABLE e ADD EXCLUDE USING hash (name WITH =);
ALTER TABLE a RENAME CONSTRAINT a_room_during_excl TO a_free;
ALTER TABLE a RENAME COLUMN during TO span;
COMMENT ON CONSTRAINT no_overlap ON b IS 'One at a time';
