import type { DocumentIndex } from '@/lib/document/document-index'
import { sqlName } from '@/lib/document/sql-name'
import type { KindMap, KindName } from '@/lib/kinds/kind-map'
import { defaultsKey } from '@/lib/kinds/privileges'
import { EVERYBODY } from '@/lib/sql/ast/role'
import type { Blank } from './blank'

export const schemaBlank: Blank<'schema'> = {
  name: () => 'new_schema',
  make: (_, name) => ({ name, owner: null, comment: null }),
}

const EXTENSIONS = [
  'citext',
  'pgcrypto',
  'pg_trgm',
  'btree_gist',
  'unaccent',
  'hstore',
  'ltree',
  'uuid-ossp',
  'postgis',
]

export const extensionBlank: Blank<'extension'> = {
  name: ({ index }) =>
    EXTENSIONS.find((name) => index.inDatabase('extension', name).length === 0) ?? 'extension',
  make: (_, name) => ({ name, schema: null, version: null, comment: null }),
}

export const roleBlank: Blank<'role'> = {
  name: () => 'new_role',
  make: (_, name) => ({
    name,
    login: false,
    superuser: false,
    createDatabase: false,
    createRole: false,
    inherit: true,
    replication: false,
    bypassRowSecurity: false,
    connectionLimit: -1,
    validUntil: null,
    memberOf: [],
    settings: [],
    comment: null,
  }),
}

const RIGHT: Partial<Record<KindName, string>> = {
  schema: 'USAGE',
  sequence: 'USAGE',
  routine: 'EXECUTE',
  aggregate: 'EXECUTE',
  enum: 'USAGE',
  domain: 'USAGE',
  composite: 'USAGE',
  range: 'USAGE',
}

const grantee = (index: DocumentIndex) => index.childrenOf(null, 'role')[0]?.name ?? EVERYBODY

export const grantBlank: Blank<'grant'> = {
  make: ({ index, parent }) => ({
    grantee: grantee(index),
    privileges: [(parent && RIGHT[parent.kind]) ?? 'SELECT'],
    columns: [],
    grantable: false,
    revoked: false,
  }),
}

const OBJECTS: readonly (readonly [KindMap['default-privilege']['objects'], string])[] = [
  ['tables', 'SELECT'],
  ['sequences', 'USAGE'],
  ['functions', 'EXECUTE'],
  ['types', 'USAGE'],
  ['schemas', 'USAGE'],
]

export const defaultPrivilegeBlank: Blank<'default-privilege'> = {
  make({ index }) {
    const free = OBJECTS.find(
      ([objects]) =>
        index.inDatabase('default privilege', defaultsKey(null, null, objects)).length === 0,
    )
    const [objects, privilege] = free ?? ['tables', 'SELECT']
    return {
      role: null,
      schema: null,
      objects,
      grantee: grantee(index),
      privileges: [privilege],
      grantable: false,
      revoked: false,
    }
  },
}

/** The types of the design, as SQL names them: casts between PostgreSQL's own exist already. */
function ownTypes(index: DocumentIndex): string[] {
  return index
    .childrenOf(null, 'schema')
    .flatMap((schema) => index.children(schema.id))
    .filter(({ kind }) => kind === 'enum' || kind === 'composite')
    .map((record) => sqlName(index, record))
}

const CAST_TO = ['integer', 'bigint', 'jsonb', 'uuid']

function freeCast(index: DocumentIndex): { source: string; target: string } | null {
  for (const source of ownTypes(index)) {
    const target = CAST_TO.find(
      (type) => index.inDatabase('cast', `${source} AS ${type}`).length === 0,
    )
    if (target) return { source, target }
  }
  return null
}

export const castBlank: Blank<'cast'> = {
  obstacle: ({ index }) =>
    freeCast(index) === null
      ? 'A cast begins with an enum or a composite type of the design. Add one first.'
      : null,
  make: ({ index }) => ({
    ...(freeCast(index) ?? { source: 'text', target: 'integer' }),
    method: 'inout',
    function: null,
    context: 'explicit',
    comment: null,
  }),
}

export const verbatimBlank: Blank<'verbatim'> = {
  make: () => ({ statement: 'SELECT 1', tag: 'SelectStmt', provides: [], needs: [] }),
}
