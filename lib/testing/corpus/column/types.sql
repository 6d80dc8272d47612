CREATE TABLE numbers (
  a smallint, b int2, c integer, d int, e int4, f bigint, g int8, h decimal, i decimal(10), j decimal(10, 2), k numeric, l numeric(5, -2), m numeric(3, 5),
  n real, o float4, p double precision, q float8, r float, s float(10), t float(40), u money, v dec(4), w oid
);
CREATE TABLE texts (
  a char, b char(10), c character(3), d character varying, e character varying(20), f varchar, g varchar(5), h text, i bpchar, j "char", k name, l nchar(4),
  m national character varying(7), n national char varying, o bytea, p uuid, q xml, r json, s jsonb, t jsonpath, u bpchar(4), v pg_catalog.varchar(9)
);
CREATE TABLE times (
  a date, b time, c time(3), d time with time zone, e timetz(2), f time without time zone, g timestamp, h timestamp(0), i timestamp with time zone,
  j timestamptz(6), k timestamp without time zone, l interval, m interval(3), n interval year, o interval year to month, p interval day to second(2),
  q interval hour to minute, r interval second(4), s interval minute to second, t timestamp(3) with time zone, u interval day
);
CREATE TABLE others (
  a bool, b boolean, c bit, d bit(8), e bit varying, f bit varying(5), g varbit, h varbit(3), i inet, j cidr, k macaddr, l macaddr8, m point, n line, o lseg, p box, q path, r polygon,
  s circle, t tsvector, u tsquery, v int4range, w tstzmultirange, x regclass, y regtype, z pg_lsn
);
CREATE TABLE arrays (
  a int[], b text[][], c int[3], d varchar(5)[], e numeric(4, 1)[][], f integer ARRAY, g text ARRAY[4], h timestamptz(2)[], i interval day to second(1)[], j "char"[], k bit(3)[]
);
