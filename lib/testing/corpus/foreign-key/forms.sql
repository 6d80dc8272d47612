CREATE SCHEMA app;
CREATE TABLE app.parent (id int PRIMARY KEY, a int, b text, UNIQUE (a, b), code text UNIQUE);
CREATE TABLE app.child (
  id int REFERENCES app.parent,
  p int CONSTRAINT named REFERENCES app.parent (id) ON DELETE CASCADE ON UPDATE SET NULL,
  code text REFERENCES app.parent (code) MATCH FULL,
  x int, y text,
  FOREIGN KEY (x, y) REFERENCES app.parent (a, b) MATCH FULL ON DELETE SET DEFAULT ON UPDATE RESTRICT,
  CONSTRAINT simple FOREIGN KEY (x, y) REFERENCES app.parent (a, b) MATCH SIMPLE ON DELETE NO ACTION
);
CREATE TABLE app.actions (
  x int DEFAULT 1, y text,
  FOREIGN KEY (x, y) REFERENCES app.parent (a, b) ON DELETE SET NULL (y),
  CONSTRAINT some_default FOREIGN KEY (x, y) REFERENCES app.parent (a, b) ON DELETE SET DEFAULT (x, y)
);
CREATE TABLE app.deferred (
  a int REFERENCES app.parent DEFERRABLE,
  b int REFERENCES app.parent DEFERRABLE INITIALLY DEFERRED,
  c int REFERENCES app.parent NOT DEFERRABLE INITIALLY IMMEDIATE
);
ALTER TABLE app.deferred ADD CONSTRAINT later FOREIGN KEY (a) REFERENCES app.parent (id) NOT VALID;
ALTER TABLE app.deferred ADD CONSTRAINT later_valid FOREIGN KEY (b) REFERENCES app.parent (id) NOT VALID;
ALTER TABLE app.deferred VALIDATE CONSTRAINT later_valid;
ALTER TABLE app.deferred ADD CONSTRAINT loose FOREIGN KEY (c) REFERENCES app.parent (id) NOT ENFORCED;
CREATE TABLE self (id int PRIMARY KEY, up int REFERENCES self, "Next" int, CONSTRAINT next_one FOREIGN KEY ("Next") REFERENCES self (id));
CREATE TABLE ring_a (id int PRIMARY KEY, b int);
CREATE TABLE ring_b (id int PRIMARY KEY, c int);
CREATE TABLE ring_c (id int PRIMARY KEY, a int REFERENCES ring_a, b int REFERENCES ring_b);
ALTER TABLE ring_a ADD FOREIGN KEY (b) REFERENCES ring_b;
ALTER TABLE ring_b ADD CONSTRAINT closes FOREIGN KEY (c) REFERENCES ring_c ON DELETE CASCADE;
CREATE TABLE by_index (id int, n int NOT NULL);
CREATE UNIQUE INDEX by_index_n ON by_index (n);
CREATE TABLE to_index (n int REFERENCES by_index (n));
CREATE TABLE added (id int);
ALTER TABLE added ADD COLUMN parent_id int REFERENCES app.parent ON DELETE CASCADE;
ALTER TABLE app.parent RENAME TO elder;
ALTER TABLE app.elder RENAME COLUMN id TO "Id";
ALTER TABLE app.child RENAME COLUMN p TO elder_id;
COMMENT ON CONSTRAINT named ON app.child IS 'To the elder';
