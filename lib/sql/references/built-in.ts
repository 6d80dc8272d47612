/** What cannot mean an object of the design, since PostgreSQL looks in its own catalogue first. */
const TYPES =
  'smallint|integer|int|bigint|int2|int4|int8|decimal|numeric|real|double precision|float|float4|float8|serial|bigserial|smallserial|money|character varying|varchar|character|char|bpchar|text|name|bytea|boolean|bool|date|timestamp|timestamp without time zone|timestamp with time zone|timestamptz|time|time without time zone|time with time zone|timetz|interval|uuid|json|jsonb|jsonpath|xml|inet|cidr|macaddr|macaddr8|bit|bit varying|varbit|point|line|lseg|box|path|polygon|circle|tsvector|tsquery|oid|regclass|int4range|int8range|numrange|tsrange|tstzrange|daterange|void|trigger|event_trigger|record|anyelement|anyarray|internal|cstring'

const TYPE_TEXT = `(?:pg_catalog\\.)?(?:${TYPES})(?: ?\\([\\d, ]+\\))?(?: (?:with|without) time zone)?(?: ?\\[\\d*\\])*`
const PLAIN_TYPE = new RegExp(`^\\s*${TYPE_TEXT}\\s*$`, 'i')
const VALUES =
  "[-+]?\\d[\\d_.]*(?:e[-+]?\\d+)?|'[^'\\\\]*'|true|false|null|now\\(\\)|current_timestamp|current_date|gen_random_uuid\\(\\)"
const NOT_REG = '(?!.*\\breg)'
const PLAIN_VALUE = new RegExp(`^\\s*${NOT_REG}\\(?(?:${VALUES})\\)?(?:::${TYPE_TEXT})*\\s*$`, 'i')

const TYPE_NAMES: ReadonlySet<string> = new Set([...TYPES.split('|'), 'regconfig', 'regtype'])

export const isPlainType = (text: string) => PLAIN_TYPE.test(text)
export const isPlainValue = (text: string) => text.length < 500 && PLAIN_VALUE.test(text)
export const isBuiltInType = (name: string) => TYPE_NAMES.has(name)

const OPERATORS: ReadonlySet<string> = new Set(
  '= <> != < > <= >= + - * / % ^ || ~ !~ ~* !~* ~~ !~~ ~~* !~~* && @> <@ -> ->> #> #>> ? ?| ?& & | # << >> @@ <-> -|- &< &>'.split(
    ' ',
  ),
)
export const isBuiltInOperator = (name: string) => OPERATORS.has(name)
