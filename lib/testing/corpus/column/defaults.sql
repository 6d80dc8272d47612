CREATE SCHEMA app;
CREATE SEQUENCE app.numbers;
CREATE TYPE app.state AS ENUM ('open', 'it''s closed');
CREATE DOMAIN app.email AS text CHECK (VALUE LIKE '%@%');
CREATE FUNCTION app.make() RETURNS text LANGUAGE sql AS $$SELECT 'x'$$;
CREATE TABLE app.d (
  a int DEFAULT 1 + 2 * 3,
  b text DEFAULT 'it''s',
  c text DEFAULT E'a\nb\\c',
  d timestamptz DEFAULT CURRENT_TIMESTAMP,
  e timestamptz DEFAULT (now() AT TIME ZONE 'UTC'),
  f date DEFAULT ('now'::text)::date,
  g int DEFAULT nextval('app.numbers'),
  h bigint DEFAULT nextval('app.numbers'::regclass) NOT NULL,
  i app.state DEFAULT 'open',
  j app.state[] DEFAULT '{open}'::app.state[],
  k app.email DEFAULT 'a@b',
  l text DEFAULT app.make(),
  m jsonb DEFAULT '{}'::jsonb NOT NULL,
  n text[] DEFAULT ARRAY['a', 'b']::text[],
  o int[] DEFAULT '{1,2}',
  p bool DEFAULT (NOT true),
  q interval DEFAULT '1 day'::interval,
  r interval DEFAULT INTERVAL '1' HOUR,
  s uuid DEFAULT gen_random_uuid(),
  t text DEFAULT CASE WHEN true THEN 'x' ELSE NULL END,
  u numeric(10, 2) DEFAULT 0.00,
  v int DEFAULT -1,
  w text DEFAULT NULL,
  x text DEFAULT current_user,
  y double precision DEFAULT 'NaN',
  z bytea DEFAULT '\xdead',
  aa int DEFAULT (1)::smallint,
  ab text DEFAULT U&'d\0061t\+000061',
  ac text DEFAULT $q$dollar 'quoted'$q$,
  ad bit(3) DEFAULT B'101',
  ae int DEFAULT extract(year FROM now()),
  af text DEFAULT substring('abc' FROM 2 FOR 1) || overlay('xyz' PLACING 'a' FROM 1),
  ag text DEFAULT coalesce(NULL, 'x') COLLATE "C"
);
SET search_path = app, public;
CREATE TABLE unqualified (s state DEFAULT 'open' NOT NULL, e email, n int DEFAULT nextval('numbers'), m text DEFAULT make());
RESET search_path;
