/** What PostgreSQL brings along and people type often: for completion, so not all there is. */

const list = (text: string) => text.trim().split(/\s+/)

export const EXPRESSION_WORDS = list(`
  AND OR NOT NULL IS IN BETWEEN LIKE ILIKE SIMILAR CASE WHEN THEN ELSE END EXISTS ANY ALL ARRAY ROW CAST TRUE FALSE
  DISTINCT COLLATE INTERVAL OVERLAPS SYMMETRIC CURRENT_DATE CURRENT_TIMESTAMP CURRENT_USER SESSION_USER
`)

export const QUERY_WORDS = list(`
  SELECT FROM WHERE JOIN LEFT RIGHT FULL INNER OUTER CROSS LATERAL ON USING NATURAL GROUP BY HAVING ORDER LIMIT OFFSET
  FETCH WITH RECURSIVE MATERIALIZED UNION INTERSECT EXCEPT VALUES WINDOW OVER PARTITION FILTER AS ASC DESC NULLS FIRST
  LAST ROWS RANGE PRECEDING FOLLOWING UNBOUNDED TABLESAMPLE ORDINALITY ROLLUP CUBE GROUPING SETS
`)

export const STATEMENT_WORDS = list(`
  INSERT INTO UPDATE SET DELETE MERGE MATCHED RETURNING CONFLICT DO NOTHING TRUNCATE CREATE ALTER DROP TABLE VIEW INDEX
  UNIQUE SCHEMA TYPE ENUM DOMAIN SEQUENCE FUNCTION PROCEDURE TRIGGER POLICY EXTENSION ROLE GRANT REVOKE COMMENT COLUMN
  CONSTRAINT PRIMARY KEY FOREIGN REFERENCES CHECK EXCLUDE DEFAULT GENERATED ALWAYS IDENTITY STORED CASCADE RESTRICT
  ADD RENAME TO OWNER IF REPLACE TEMPORARY UNLOGGED CONCURRENTLY INCLUDE DEFERRABLE INITIALLY DEFERRED IMMEDIATE
  BEFORE AFTER INSTEAD OF EACH FOR EXECUTE RETURNS RETURN LANGUAGE IMMUTABLE STABLE VOLATILE STRICT SECURITY DEFINER
  INVOKER PARALLEL SAFE COST CALL EXPLAIN ANALYZE BEGIN COMMIT ROLLBACK INHERITS ATTACH DETACH ENABLE DISABLE LEVEL
  ROW RULE AGGREGATE OPERATOR CAST COLLATION STATISTICS EVENT PRIVILEGES PUBLIC USAGE WITHOUT TIME ZONE
`)

export const PLPGSQL_WORDS = list(`
  DECLARE BEGIN END IF ELSIF ELSE THEN LOOP WHILE FOR FOREACH SLICE IN REVERSE EXIT CONTINUE RETURN NEXT QUERY RAISE NOTICE
  WARNING EXCEPTION INFO DEBUG LOG USING PERFORM EXECUTE INTO STRICT GET DIAGNOSTICS CONSTANT ALIAS CURSOR OPEN FETCH
  CLOSE MOVE ASSERT NEW OLD FOUND ROW_COUNT TG_OP TG_TABLE_NAME TG_TABLE_SCHEMA TG_WHEN TG_LEVEL TG_NARGS TG_ARGV
  SQLSTATE SQLERRM ERRCODE MESSAGE HINT DETAIL ROWTYPE RECORD
`)

/** Name and arguments, parted by a blank. */
const CALLS = `
  now()|clock_timestamp()|statement_timestamp()|transaction_timestamp()|timeofday()|age(timestamp)|date_trunc(field, source)
  date_part(field, source)|extract(field FROM source)|date_bin(stride, source, origin)|make_date(year, month, day)
  make_interval(…)|make_timestamptz(…)|to_char(value, format)|to_date(text, format)|to_timestamp(text, format)
  to_number(text, format)|justify_interval(interval)|gen_random_uuid()|uuidv7()|uuidv4()|random()|nextval(sequence)
  currval(sequence)|setval(sequence, value)|lastval()|coalesce(value, …)|nullif(a, b)|greatest(value, …)|least(value, …)
  abs(number)|ceil(number)|floor(number)|round(number, digits)|trunc(number, digits)|mod(a, b)|power(a, b)|sqrt(number)
  sign(number)|ln(number)|log(number)|exp(number)|width_bucket(operand, low, high, count)|length(text)|char_length(text)
  octet_length(text)|lower(text)|upper(text)|initcap(text)|trim(text)|btrim(text, characters)|ltrim(text)|rtrim(text)
  lpad(text, length, fill)|rpad(text, length, fill)|left(text, n)|right(text, n)|substring(text FROM n FOR m)
  position(part IN text)|strpos(text, part)|replace(text, from, to)|regexp_replace(text, pattern, replacement)
  regexp_matches(text, pattern)|regexp_match(text, pattern)|regexp_like(text, pattern)|split_part(text, delimiter, n)
  string_to_array(text, delimiter)|concat(value, …)|concat_ws(separator, value, …)|format(format, …)|quote_ident(text)
  quote_literal(text)|reverse(text)|repeat(text, n)|translate(text, from, to)|starts_with(text, prefix)|md5(text)
  sha256(bytea)|encode(bytea, format)|decode(text, format)|convert_to(text, encoding)|convert_from(bytea, encoding)
  count(*)|sum(value)|avg(value)|min(value)|max(value)|array_agg(value)|string_agg(text, delimiter)|bool_and(boolean)
  bool_or(boolean)|every(boolean)|json_agg(value)|jsonb_agg(value)|json_object_agg(key, value)|jsonb_object_agg(key, value)
  percentile_cont(fraction)|mode()|stddev(value)|variance(value)|row_number()|rank()|dense_rank()|percent_rank()|ntile(n)
  lag(value)|lead(value)|first_value(value)|last_value(value)|nth_value(value, n)|array_length(array, dimension)
  cardinality(array)|array_append(array, element)|array_prepend(element, array)|array_remove(array, element)
  array_position(array, element)|array_to_string(array, delimiter)|unnest(array)|generate_series(start, stop, step)
  jsonb_build_object(key, value, …)|jsonb_build_array(value, …)|jsonb_set(target, path, value)|jsonb_typeof(jsonb)
  jsonb_array_elements(jsonb)|jsonb_array_length(jsonb)|jsonb_each(jsonb)|jsonb_path_exists(target, path)|to_json(value)
  to_jsonb(value)|json_build_object(key, value, …)|row_to_json(record)|jsonb_strip_nulls(jsonb)|to_tsvector(config, text)
  to_tsquery(config, query)|plainto_tsquery(config, query)|websearch_to_tsquery(config, query)|ts_rank(vector, query)
  setweight(vector, weight)|lower_inf(range)|upper_inf(range)|isempty(range)|int4range(lower, upper)|int8range(lower, upper)
  numrange(lower, upper)|daterange(lower, upper)|tsrange(lower, upper)|tstzrange(lower, upper)|range_agg(range)
  current_setting(name, missing_ok)|set_config(name, value, is_local)|pg_notify(channel, payload)|num_nonnulls(value, …)
  num_nulls(value, …)|row_security_active(table)|has_table_privilege(table, privilege)|pg_trigger_depth()
`

export interface BuiltInFunction {
  readonly name: string
  readonly arguments: string
}

export const BUILT_IN_FUNCTIONS: readonly BuiltInFunction[] = CALLS.trim()
  .split(/\||\n\s*/)
  .map((call) => {
    const open = call.indexOf('(')
    return { name: call.slice(0, open), arguments: call.slice(open) }
  })
