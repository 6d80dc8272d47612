/** PostgreSQL's own types by the names that people type. */
export const TYPE_NAMES: readonly string[] = [
  'double precision',
  ...'bigint boolean bytea cidr date daterange inet int4range int8range integer interval json jsonb macaddr numeric numrange real smallint text time timestamp timestamptz tsquery tsrange tstzrange tsvector uuid varchar xml bit char point polygon box circle line path money oid regclass name'.split(
    ' ',
  ),
]
