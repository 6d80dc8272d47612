/**
 * GRANT and REVOKE folded: the entries say what one grantee has beyond, or lacks of, what PostgreSQL gives by
 * default, whatever the order of statements that led there.
 */
import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { Requirement } from './print-context'

export type Sort = 'table' | 'sequence' | 'routine' | 'schema' | 'type' | 'large object'

/** In the order in which they are printed. */
const RIGHTS: Readonly<Record<Sort, readonly string[]>> = {
  table: ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN'],
  sequence: ['USAGE', 'SELECT', 'UPDATE'],
  routine: ['EXECUTE'],
  schema: ['USAGE', 'CREATE'],
  type: ['USAGE'],
  'large object': ['SELECT', 'UPDATE'],
}
const COLUMN_RIGHTS: readonly string[] = ['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']
export const ALL = 'ALL PRIVILEGES'

export type DefaultObjects =
  | 'tables'
  | 'sequences'
  | 'functions'
  | 'types'
  | 'schemas'
  | 'large objects'
export const SORT_OF: Readonly<Record<DefaultObjects, Sort>> = {
  tables: 'table',
  sequences: 'sequence',
  functions: 'routine',
  types: 'type',
  schemas: 'schema',
  'large objects': 'large object',
}
/** What default privileges are for, as one text. */
export const defaultsKey = (role: string | null, schema: string | null, objects: DefaultObjects) =>
  JSON.stringify([role, schema, objects])

export interface Entry {
  privileges: string[]
  /** Empty for the whole object. */
  columns: string[]
  grantable: boolean
  revoked: boolean
}

export interface Right {
  /** In capitals; ALL for every right that there is. */
  privilege: string
  columns: readonly string[]
}

export interface Change {
  grants: boolean
  /** WITH GRANT OPTION, or GRANT OPTION FOR. */
  option: boolean
  rights: readonly Right[]
}

type Mark = 'granted' | 'grantable' | 'revoked'
/** By privilege, then by column; '' is the whole object. */
type Marks = Map<string, Map<string, Mark>>

const rightsOf = (sort: Sort, onColumns: boolean) => (onColumns ? COLUMN_RIGHTS : RIGHTS[sort])

/** The names that a privilege stands for; empty when such an object has no such right. */
export function expand(privilege: string, sort: Sort, onColumns: boolean): readonly string[] {
  const all = rightsOf(sort, onColumns)
  if (privilege === ALL) return all
  return all.includes(privilege) ? [privilege] : []
}

function put(marks: Marks, privilege: string, column: string, mark: Mark | null): void {
  const columns = marks.get(privilege) ?? new Map<string, Mark>()
  marks.set(privilege, columns)
  if (mark === null) columns.delete(column)
  else columns.set(column, mark)
}

function unfold(entries: readonly Entry[], sort: Sort): Marks {
  const marks: Marks = new Map()
  const inOrder = [...entries].sort((a, b) => Number(b.revoked) - Number(a.revoked))
  for (const { privileges, columns, grantable, revoked } of inOrder) {
    const mark = revoked ? 'revoked' : grantable ? 'grantable' : 'granted'
    const names = privileges.flatMap((name) => expand(name, sort, columns.length > 0))
    for (const name of names) {
      for (const column of columns.length > 0 ? columns : ['']) put(marks, name, column, mark)
    }
  }
  return marks
}

function grant(marks: Marks, name: string, columns: readonly string[], option: boolean): void {
  for (const column of columns) {
    const keeps = marks.get(name)?.get(column) === 'grantable'
    put(marks, name, column, option || keeps ? 'grantable' : 'granted')
  }
}

function revoke(
  marks: Marks,
  name: string,
  columns: readonly string[],
  isDefault: (privilege: string, before: Mark | undefined) => boolean,
): void {
  for (const column of columns) {
    const before = marks.get(name)?.get(column)
    // Taking a right away from the whole object takes it away from every column.
    if (column === '') marks.delete(name)
    put(marks, name, column, column === '' && isDefault(name, before) ? 'revoked' : null)
  }
}

function limit(marks: Marks, name: string, columns: readonly string[]): void {
  for (const column of columns) {
    if (marks.get(name)?.get(column) === 'grantable') put(marks, name, column, 'granted')
  }
}

const ORDER: readonly Mark[] = ['revoked', 'granted', 'grantable']

/** When nothing is left of what PostgreSQL gives, all of it is revoked and the rest granted anew. */
function revokedRights(marks: Marks, sort: Sort): string[] {
  const wholes = RIGHTS[sort].flatMap((privilege) => marks.get(privilege)?.get('') ?? [])
  const revoked = RIGHTS[sort].filter((privilege) => marks.get(privilege)?.get('') === 'revoked')
  const all = RIGHTS[sort].length > 1 && wholes.length === RIGHTS[sort].length
  return all && revoked.length > 0 ? [ALL] : revoked
}

/** Rights on the same columns share an entry. */
function entriesOf(marks: Marks, mark: Mark, sort: Sort): Entry[] {
  const groups = new Map<string, { privileges: string[]; columns: string[] }>()
  const add = (privilege: string, columns: string[]) => {
    const key = JSON.stringify(columns)
    const group = groups.get(key) ?? { privileges: [], columns }
    group.privileges.push(privilege)
    groups.set(key, group)
  }
  for (const privilege of RIGHTS[sort]) {
    const having = [...(marks.get(privilege) ?? [])].filter(([, other]) => other === mark)
    const columns = having.map(([column]) => column).filter((column) => column !== '')
    if (columns.length < having.length) add(privilege, [])
    if (columns.length > 0) add(privilege, columns.sort())
  }
  return [...groups.values()].map(({ privileges, columns }) => {
    const all = rightsOf(sort, columns.length > 0)
    const everything = all.length > 1 && all.length === privileges.length
    return {
      privileges: everything ? [ALL] : privileges,
      columns,
      grantable: mark === 'grantable',
      revoked: mark === 'revoked',
    }
  })
}

function fold(marks: Marks, sort: Sort, orderly: boolean): Entry[] {
  return ORDER.flatMap((mark) => {
    const entries = entriesOf(marks, mark, sort)
    if (mark !== 'revoked' || !orderly) return entries
    return entries.map((entry) => ({ ...entry, privileges: revokedRights(marks, sort) }))
  })
}

/**
 * `isDefault` says whether the grantee may have a right without having been granted it; `orderly`, that what is
 * revoked will be printed before what is granted, so that the two may overlap.
 */
export function changeEntries(
  entries: readonly Entry[],
  sort: Sort,
  change: Change,
  isDefault: (privilege: string, before: Mark | undefined) => boolean,
  orderly: boolean,
): Entry[] {
  const marks = unfold(entries, sort)
  for (const { privilege, columns } of change.rights) {
    const places = columns.length > 0 ? columns : ['']
    for (const name of expand(privilege, sort, columns.length > 0)) {
      if (change.grants) grant(marks, name, places, change.option)
      else if (change.option) limit(marks, name, places)
      else revoke(marks, name, places, isDefault)
    }
  }
  return fold(marks, sort, orderly)
}

/** Servers before 17 do not know it, so there it cannot be taken away either. */
const YOUNGEST = { privilege: 'MAINTAIN', version: 17 }

/** `SELECT (a, b), UPDATE (a, b)`: the list between GRANT and ON; empty when there is nothing to say. */
export function printRights(entry: Entry, version: number): string {
  const columns = entry.columns.length > 0 ? ` (${entry.columns.map(quoteIdent).join(', ')})` : ''
  return entry.privileges
    .filter((name) => !entry.revoked || version >= YOUNGEST.version || name !== YOUNGEST.privilege)
    .map((privilege) => `${privilege}${columns}`)
    .join(', ')
}

export const rightsRequire = (entry: Pick<Entry, 'privileges' | 'revoked'>): Requirement[] =>
  !entry.revoked && entry.privileges.includes(YOUNGEST.privilege)
    ? [{ version: YOUNGEST.version, feature: `the privilege ${YOUNGEST.privilege}` }]
    : []

const samePlace = (a: Entry, b: Entry) =>
  a.grantable === b.grantable &&
  a.revoked === b.revoked &&
  JSON.stringify(a.columns) === JSON.stringify(b.columns)

/** A record whose privileges changed stays the record that it is. */
export function reconcile<R extends Entry>(
  records: readonly R[],
  entries: readonly Entry[],
  to: { add(entry: Entry): void; patch(record: R, entry: Entry): void; remove(record: R): void },
): void {
  const kept = new Set<R>()
  for (const entry of entries) {
    const record = records.find((other) => !kept.has(other) && samePlace(other, entry))
    if (record) {
      kept.add(record)
      if (record.privileges.join() !== entry.privileges.join()) to.patch(record, entry)
    } else to.add(entry)
  }
  for (const record of records) if (!kept.has(record)) to.remove(record)
}
