/**
 * GRANT and REVOKE folded: the entries say what one grantee has beyond, or lacks of, what PostgreSQL gives by
 * default, whatever the order of statements that led there.
 */
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
  for (const { privileges, columns, grantable, revoked } of entries) {
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

/** Rights on the same columns share an entry. */
function fold(marks: Marks, sort: Sort): Entry[] {
  const entries: Entry[] = []
  for (const mark of ORDER) {
    const groups = new Map<string, { privileges: string[]; columns: string[] }>()
    const add = (privilege: string, columns: string[]) => {
      if (columns.length === 0) return
      const key = JSON.stringify(columns)
      const group = groups.get(key) ?? { privileges: [], columns }
      group.privileges.push(privilege)
      groups.set(key, group)
    }
    for (const privilege of RIGHTS[sort]) {
      const having = [...(marks.get(privilege) ?? [])].filter(([, other]) => other === mark)
      const columns = having.map(([column]) => column)
      if (columns.includes('')) add(privilege, [''])
      add(privilege, columns.filter((column) => column !== '').sort())
    }
    for (const { privileges, columns } of groups.values()) {
      const named = columns.filter((column) => column !== '')
      const all = rightsOf(sort, named.length > 0)
      const everything = all.length > 1 && all.length === privileges.length
      entries.push({
        privileges: everything ? [ALL] : privileges,
        columns: named,
        grantable: mark === 'grantable',
        revoked: mark === 'revoked',
      })
    }
  }
  return entries
}

/** `isDefault` says whether the grantee may have a right without having been granted it. */
export function changeEntries(
  entries: readonly Entry[],
  sort: Sort,
  change: Change,
  isDefault: (privilege: string, before: Mark | undefined) => boolean,
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
  return fold(marks, sort)
}

/** `SELECT (a, b), UPDATE (a, b)`: the list between GRANT and ON. */
export function printRights(entry: Entry, quote: (name: string) => string): string {
  const columns = entry.columns.length > 0 ? ` (${entry.columns.map(quote).join(', ')})` : ''
  return entry.privileges.map((privilege) => `${privilege}${columns}`).join(', ')
}

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
