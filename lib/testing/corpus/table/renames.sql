CREATE SCHEMA app;
CREATE TABLE app.people (
  id serial PRIMARY KEY,
  first text NOT NULL,
  last text,
  age int CHECK (age > 0),
  full_name text GENERATED ALWAYS AS (first || ' ' || last) STORED,
  CONSTRAINT named CHECK (first <> last),
  UNIQUE (first, last)
);
CREATE INDEX people_lower ON app.people (lower(last)) WHERE age > 18;
CREATE TABLE app.pets (owner int REFERENCES app.people, name text, owner_age int);
CREATE VIEW app.adults AS SELECT p.id, p.first AS called, p.age, pets.name AS pet FROM app.people p JOIN app.pets ON pets.owner = p.id WHERE p.age > 17;
CREATE VIEW app.called AS SELECT called, count(*) FROM app.adults GROUP BY called;
CREATE FUNCTION app.next_age(p int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT p + 1';
ALTER TABLE app.people ADD COLUMN next int DEFAULT app.next_age(1);
ALTER TABLE app.people RENAME COLUMN first TO given_name;
ALTER TABLE app.people RENAME last TO "Family Name";
ALTER TABLE app.people RENAME TO humans;
ALTER TABLE app.humans RENAME CONSTRAINT named TO names_differ;
ALTER FUNCTION app.next_age(int) RENAME TO "Older";
ALTER VIEW app.adults RENAME TO grown_ups;
ALTER VIEW app.grown_ups RENAME COLUMN pet TO animal;
ALTER INDEX app.people_lower RENAME TO humans_lower;
ALTER SEQUENCE app.people_id_seq RENAME TO "HumanIds";
ALTER TABLE app.pets RENAME COLUMN owner TO human;
ALTER TABLE app.humans RENAME COLUMN age TO years;
ALTER SCHEMA app RENAME TO "App";
ALTER TABLE "App".pets RENAME TO animals;
CREATE POLICY grown ON "App".humans USING (years > 18);
ALTER TABLE "App".humans RENAME COLUMN years TO age_in_years;
CREATE TABLE a (id int PRIMARY KEY);
CREATE TABLE b (id int PRIMARY KEY);
ALTER TABLE a RENAME TO tmp;
ALTER TABLE b RENAME TO a;
ALTER TABLE tmp RENAME TO b;
CREATE VIEW ab AS SELECT a.id FROM a JOIN b ON a.id = b.id;
ALTER TABLE a RENAME COLUMN id TO key;
ALTER TABLE b RENAME TO "select";
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE moods (m mood DEFAULT 'ok', ms mood[] DEFAULT ARRAY['ok'::mood], CHECK (m <> 'sad'::mood));
ALTER TYPE mood RENAME TO "Mood";
ALTER TYPE "Mood" RENAME VALUE 'ok' TO 'fine';

-- A column's new name reaches what tables below say of it.
create table above (old_id int, at date);
create table below_it (constraint below_ck check (old_id > 0 and OLD_ID < 10)) inherits (above);
create table far_below () inherits (below_it);
create index below_idx on far_below ((old_id + 1)) where old_id > 3;
create view sees_below as select far_below.old_id from far_below;
alter table above rename old_id to new_id;
create table parts (old_key int, note text) partition by range (old_key);
create table parts_1 partition of parts (constraint parts_ck check (old_key <> 5)) for values from (1) to (10);
create index parts_idx on parts_1 (lower(note), (old_key * 2));
alter table parts rename old_key to new_key;
