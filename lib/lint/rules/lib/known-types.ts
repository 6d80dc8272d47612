/** Types that PostgreSQL has, that its extensions bring, and those of other databases with what stands for them. */
import { isPlainType } from '@/lib/sql/references/built-in'

const list = (words: string) => new Set(words.split(' '))

/** Besides those of everyday. */
const RARE = list(
  'int4multirange int8multirange nummultirange tsmultirange tstzmultirange datemultirange pg_lsn txid_snapshot pg_snapshot xid xid8 cid tid oidvector int2vector regproc regprocedure regoper regoperator regclass regtype regrole regnamespace regconfig regdictionary regcollation refcursor bpchar char name anyarray macaddr8 jsonpath tsquery tsvector unknown aclitem',
)

const OF_EXTENSION: Readonly<Record<string, ReadonlySet<string>>> = {
  citext: list('citext'),
  hstore: list('hstore'),
  ltree: list('ltree lquery ltxtquery'),
  postgis: list('geometry geography box2d box3d'),
  postgis_raster: list('raster'),
  vector: list('vector halfvec sparsevec'),
  cube: list('cube'),
  seg: list('seg'),
  isn: list('isbn isbn13 ismn ismn13 issn issn13 ean13 upc'),
  intarray: list('query_int'),
}

export const extensionOf = (type: string): string | null =>
  Object.entries(OF_EXTENSION).find(([, types]) => types.has(type))?.[0] ?? null

export const isBuiltIn = (type: string, name: string) => isPlainType(type) || RARE.has(name)

/** What a type of MySQL, Oracle or SQL Server is in PostgreSQL. */
const FOREIGN: Readonly<Record<string, string>> = {
  tinyint: 'smallint',
  mediumint: 'integer',
  int1: 'smallint',
  int3: 'integer',
  unsigned: 'bigint',
  datetime: 'timestamp with time zone',
  datetime2: 'timestamp with time zone',
  datetimeoffset: 'timestamp with time zone',
  smalldatetime: 'timestamp with time zone',
  double: 'double precision',
  tinytext: 'text',
  mediumtext: 'text',
  longtext: 'text',
  clob: 'text',
  nclob: 'text',
  ntext: 'text',
  string: 'text',
  nvarchar: 'character varying',
  nvarchar2: 'character varying',
  varchar2: 'character varying',
  blob: 'bytea',
  tinyblob: 'bytea',
  mediumblob: 'bytea',
  longblob: 'bytea',
  binary: 'bytea',
  varbinary: 'bytea',
  image: 'bytea',
  raw: 'bytea',
  number: 'numeric',
  uniqueidentifier: 'uuid',
  guid: 'uuid',
  year: 'smallint',
  smallmoney: 'numeric(19,4)',
}

/** With its length or precision, where the other type takes one too. */
export function replacementOf(type: string, name: string): string | null {
  const other = Object.hasOwn(FOREIGN, name) ? FOREIGN[name] : undefined
  if (other === undefined) return null
  if (/^tinyint\s*\(1\)/.test(type)) return 'boolean'
  const size = /\([\d, ]+\)/.exec(type)?.[0]
  return size !== undefined && /^(?:character varying|numeric)$/.test(other)
    ? `${other}${size}`
    : other
}

/** enum('a','b'), which the grammar takes for a type with arguments. */
export function inlineLabels(type: string): string[] | null {
  const inside = /^enum\s*\((.*)\)$/is.exec(type)?.[1]
  if (inside === undefined) return null
  return [...inside.matchAll(/'((?:[^']|'')*)'/g)].map(([, label]) =>
    (label ?? '').replaceAll("''", "'"),
  )
}
