CREATE FUNCTION is_even(n int) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT n % 2 = 0';
CREATE TABLE a (
  x int CHECK (x > 0) CHECK (x < 100),
  y int CONSTRAINT y_even CHECK (is_even(y)),
  z text CHECK (z IN ('a', 'b', 'c')),
  v varchar(10) CHECK (v IN ('a', 'b')),
  s text CHECK (s ~ '^[a-z]+$' AND length(s) BETWEEN 2 AND 5),
  CHECK (x > y OR z IS NULL),
  CHECK (y > x),
  CONSTRAINT "Mixed Case" CHECK (CASE WHEN x > 1 THEN y > 2 ELSE z IS NOT NULL END),
  CONSTRAINT not_inherited CHECK (x <> 5) NO INHERIT,
  CHECK (true)
);
ALTER TABLE a ADD CHECK (x <> 7);
ALTER TABLE a ADD CONSTRAINT later CHECK (x <> 8) NOT VALID;
ALTER TABLE a ADD CONSTRAINT both_kinds CHECK (x <> 9) NO INHERIT NOT VALID;
CREATE TABLE b (
  x int CHECK (x > 0) NOT ENFORCED,
  y date CHECK (y > '2020-01-01'::date),
  t timestamptz CHECK (t > '2020-01-01 00:00:00+00'),
  j jsonb CHECK (j ? 'key' AND j ->> 'a' = 'b' AND jsonb_typeof(j -> 'c') = 'array'),
  arr int[] CHECK (array_length(arr, 1) = 3 AND arr[1] = ANY (ARRAY[1, 2])),
  n numeric(10, 2) CHECK (n >= 0.00 AND n = round(n, 1)),
  l text CHECK (l LIKE 'a%' AND l NOT ILIKE '%z' AND l SIMILAR TO '(a|b)%'),
  d text CHECK (l IS DISTINCT FROM d AND (x, n) <> (1, 2)),
  e text CHECK (e = lower(e) COLLATE "C" AND char_length(trim(both ' ' from e)) > 0),
  o text CHECK (position('x' in o) > 0 AND substring(o from 1 for 2) <> 'ab' AND extract(year from y) > 2000),
  u text CHECK (NOT (u = '' AND u IS NULL) AND (u::int > 3 OR CAST(u AS numeric) < 4)),
  nu text CHECK (num_nonnulls(l, d) = 1)
);
ALTER TABLE a RENAME COLUMN x TO ex;
ALTER FUNCTION is_even(int) RENAME TO "Even";
ALTER TABLE a DROP CONSTRAINT a_x_check1;
COMMENT ON CONSTRAINT y_even ON a IS 'Even only';
