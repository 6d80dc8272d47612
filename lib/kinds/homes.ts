/** Where objects of each kind may be added; null is the database itself. */
import type { KindName } from './kind-map'

type Home = KindName | null

const DATABASE: readonly Home[] = [null]
const SCHEMA: readonly Home[] = ['schema']
const TABLE: readonly Home[] = ['table']
const DIAGRAM: readonly Home[] = ['diagram']

const HOMES: { readonly [K in KindName]: readonly Home[] } = {
  schema: DATABASE,
  extension: DATABASE,
  role: DATABASE,
  'event-trigger': DATABASE,
  cast: DATABASE,
  'default-privilege': DATABASE,
  verbatim: DATABASE,
  diagram: DATABASE,
  enum: SCHEMA,
  domain: SCHEMA,
  composite: SCHEMA,
  range: SCHEMA,
  collation: SCHEMA,
  sequence: SCHEMA,
  table: SCHEMA,
  view: SCHEMA,
  'materialized-view': SCHEMA,
  routine: SCHEMA,
  aggregate: SCHEMA,
  operator: SCHEMA,
  'text-search-configuration': SCHEMA,
  'text-search-dictionary': SCHEMA,
  attribute: ['composite'],
  column: TABLE,
  'primary-key': TABLE,
  unique: TABLE,
  check: ['table', 'domain'],
  'foreign-key': TABLE,
  exclusion: TABLE,
  index: ['table', 'materialized-view'],
  trigger: ['table', 'view'],
  rule: ['table', 'view'],
  policy: TABLE,
  statistics: TABLE,
  seed: TABLE,
  grant: [
    'schema',
    'table',
    'view',
    'materialized-view',
    'sequence',
    'routine',
    'aggregate',
    'enum',
    'domain',
    'composite',
    'range',
  ],
  placement: DIAGRAM,
  area: DIAGRAM,
  note: DIAGRAM,
  waiver: DATABASE,
  dependency: TABLE,
  fact: DATABASE,
}

export const homesOf = (kind: KindName): readonly Home[] => HOMES[kind]
