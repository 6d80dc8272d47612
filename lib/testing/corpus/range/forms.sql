CREATE SCHEMA app;
CREATE TYPE app.floats AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TYPE textrange AS RANGE (subtype = text, collation = "C");
CREATE TYPE named AS RANGE (SUBTYPE = numeric, SUBTYPE_OPCLASS = numeric_ops, MULTIRANGE_TYPE_NAME = many_named);
CREATE FUNCTION app.time_diff(a time, b time) RETURNS float8 LANGUAGE sql STRICT IMMUTABLE
  AS $$SELECT EXTRACT(EPOCH FROM (a - b))$$;
CREATE TYPE app.timerange AS RANGE (subtype = time, subtype_diff = app.time_diff);
COMMENT ON TYPE app.floats IS 'Between two floats';
CREATE TABLE t (f app.floats, x textrange, m many_named, r app.timerange);
ALTER TYPE app.floats RENAME TO doubles;
CREATE ROLE keeper;
ALTER TYPE named OWNER TO keeper;
CREATE TYPE unused AS RANGE (subtype = integer);
DROP TYPE unused;
