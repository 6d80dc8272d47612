/** What nearly every object has: an owner, a comment, rights. */
import type { Fact } from '@/lib/catalog/fact'
import { type Item, list, literal, localName, STAGE, text } from '@/lib/catalog/script/item'

/** The words for an object in COMMENT ON and ALTER … OWNER TO, where they are not its kind in capitals. */
const WORDS: Readonly<Record<string, string>> = {
  'composite type': 'TYPE',
  'base type': 'TYPE',
  'shell type': 'TYPE',
  enum: 'TYPE',
  range: 'TYPE',
  multirange: 'TYPE',
}

const ON_TABLE = new Set(['primary key', 'unique', 'check', 'foreign key', 'exclusion'])
const OF_TABLE = new Set(['trigger', 'rule', 'policy'])

const words = (kind: string) => WORDS[kind] ?? kind.toUpperCase()

/** An aggregate is named with its arguments as they were declared, which for an ordered set has two parts. */
const nameOf = (fact: Fact) =>
  fact.kind === 'aggregate'
    ? `${text(fact, 'schemaAndName')}(${text(fact, 'arguments') || '*'})`
    : fact.name

const subject = (fact: Fact) => `${words(fact.kind)} ${nameOf(fact)}`

function commented(fact: Fact): string {
  const { kind, parent } = fact
  if (ON_TABLE.has(kind)) return `CONSTRAINT ${localName(fact)} ON ${parent}`
  if (OF_TABLE.has(kind)) return `${kind.toUpperCase()} ${localName(fact)} ON ${parent}`
  if (kind === 'domain constraint') return `CONSTRAINT ${localName(fact)} ON DOMAIN ${parent}`
  if (kind === 'attribute') return `COLUMN ${fact.name}`
  return subject(fact)
}

const after = (stage: number, fact: Fact, sql: string): Item => ({
  stage,
  sql,
  needs: [fact.address],
})

export function comments(fact: Fact): Item[] {
  const out: Item[] = []
  const say = (on: string, what: string | undefined) => {
    if (what !== undefined)
      out.push(after(STAGE.comment, fact, `COMMENT ON ${on} IS ${literal(what)}`))
  }
  const standard = fact.name === 'public' && text(fact, 'comment') === 'standard public schema'
  if (!standard) say(commented(fact), text(fact, 'comment'))
  say(
    `CONSTRAINT ${text(fact, 'notNullConstraint')} ON ${fact.parent}`,
    text(fact, 'notNullComment'),
  )
  say(`INDEX ${schemaOf(fact.parent ?? '')}.${localName(fact)}`, text(fact, 'indexComment'))
  return out
}

/** The schema of `app.users`; a quoted part may hold a dot. */
export const schemaOf = (name: string) => /^(?:"(?:[^"]|"")*"|[^."]*)/.exec(name)?.[0] ?? ''

export function ownership(fact: Fact, ourselves: string): Item[] {
  const owner = text(fact, 'owner')
  if (owner === undefined || owner === ourselves || fact.kind === 'multirange') return []
  // What belongs to a column follows its table; so does an identity's sequence.
  if (fact.kind === 'sequence' && fact.values.ownedBy !== undefined) return []
  return [after(STAGE.owner, fact, `ALTER ${subject(fact)} OWNER TO ${owner}`)]
}

const ALL: Readonly<Record<string, readonly string[]>> = {
  TABLE: ['DELETE', 'INSERT', 'REFERENCES', 'SELECT', 'TRIGGER', 'TRUNCATE', 'UPDATE'],
  SEQUENCE: ['SELECT', 'UPDATE', 'USAGE'],
  SCHEMA: ['CREATE', 'USAGE'],
  FUNCTION: ['EXECUTE'],
}

const PUBLIC_BY_DEFAULT: Readonly<Record<string, string>> = {
  FUNCTION: 'EXECUTE',
  PROCEDURE: 'EXECUTE',
  TYPE: 'USAGE',
  DOMAIN: 'USAGE',
  LANGUAGE: 'USAGE',
}

function grantWord(kind: string): string {
  if (/^(?:table|view|materialized view|foreign table)$/.test(kind)) return 'TABLE'
  if (kind === 'aggregate') return 'FUNCTION'
  if (kind === 'server') return 'FOREIGN SERVER'
  return words(kind)
}

const allPrivileges = (word: string, version: number) => {
  if (word === 'TABLE')
    return version >= 170000 ? [...(ALL.TABLE ?? []), 'MAINTAIN'].sort() : (ALL.TABLE ?? [])
  return ALL[word] ?? (word === 'PROCEDURE' ? ['EXECUTE'] : ['USAGE'])
}

export interface Privilege {
  grantee: string
  privilege: string
  option: boolean
}

/** `grantee:PRIVILEGE*`; a quoted grantee may hold a colon. */
function parseGrant(entry: string): Privilege {
  const at = entry.lastIndexOf(':')
  const option = entry.endsWith('*')
  return {
    grantee: entry.slice(0, at),
    privilege: entry.slice(at + 1, option ? -1 : undefined),
    option,
  }
}

/** GRANT statements for a list, one for each grantee and grant option. */
function grantStatements(
  entries: readonly string[],
  on: (privileges: string[]) => string,
): string[] {
  const groups = new Map<string, { to: string; privileges: string[] }>()
  for (const { grantee, privilege, option } of entries.map(parseGrant)) {
    const to = `${grantee}${option ? ' WITH GRANT OPTION' : ''}`
    const group = groups.get(to) ?? { to, privileges: [] }
    group.privileges.push(privilege)
    groups.set(to, group)
  }
  return [...groups.values()].map(({ to, privileges }) => `GRANT ${on(privileges)} TO ${to}`)
}

/** From what an object has by default to what it is said to have. */
export function grantsFrom(
  initial: readonly string[],
  wanted: readonly string[],
  on: string,
): string[] {
  const revoked = new Set(
    initial.filter((entry) => !wanted.includes(entry)).map((entry) => parseGrant(entry).grantee),
  )
  const added = wanted.filter(
    (entry) => !initial.includes(entry) || revoked.has(parseGrant(entry).grantee),
  )
  return [
    ...[...revoked].map((grantee) => `REVOKE ALL ON ${on} FROM ${grantee}`),
    ...grantStatements(added, (privileges) => `${privileges.join(', ')} ON ${on}`),
  ]
}

/** The rights of a fact with its owner by name. */
export const rightsOf = (fact: Fact) =>
  list(fact, 'grants').map((entry) => entry.replace(/^\(owner\):/, `${text(fact, 'owner')}:`))

export function grantItems(fact: Fact, version: number): Item[] {
  if (!Array.isArray(fact.values.grants) || fact.kind === 'column' || fact.kind === 'multirange')
    return []
  const word = grantWord(fact.kind)
  const owner = text(fact, 'owner') ?? ''
  const open = PUBLIC_BY_DEFAULT[word]
  const initial = [
    ...allPrivileges(word, version).map((privilege) => `${owner}:${privilege}`),
    ...(open === undefined ? [] : [`PUBLIC:${open}`]),
  ]
  const name = fact.kind === 'aggregate' ? fact.name : nameOf(fact)
  return grantsFrom(initial, rightsOf(fact), `${word} ${name}`).map((sql) =>
    after(STAGE.grant, fact, sql),
  )
}

export const columnGrants = (fact: Fact): Item[] =>
  grantStatements(
    list(fact, 'grants'),
    (privileges) =>
      `${privileges.map((privilege) => `${privilege} (${localName(fact)})`).join(', ')} ON TABLE ${fact.parent}`,
  ).map((sql) => ({ stage: STAGE.grant, sql, needs: [] }))
