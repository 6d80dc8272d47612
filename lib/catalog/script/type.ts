import type { Fact } from '@/lib/catalog/fact'
import { attributeDefinition } from '@/lib/catalog/script/column'
import type { Printer } from '@/lib/catalog/script/context'
import {
  flag,
  type Item,
  list,
  literal,
  localName,
  parameters,
  STAGE,
  text,
} from '@/lib/catalog/script/item'

const made = (stage: number, fact: Fact, sql: string, needs: string[]): Item => ({
  stage,
  sql,
  makes: fact.address,
  needs,
})

export const enumType: Printer = (fact) => [
  made(
    STAGE.type,
    fact,
    `CREATE TYPE ${fact.name} AS ENUM (${list(fact, 'labels').map(literal).join(', ')})`,
    [],
  ),
]

export const domain: Printer = (fact, context) => {
  const collation = text(fact, 'collation')
  const value = text(fact, 'default')
  const name = text(fact, 'notNullConstraint')
  const parts = [
    `CREATE DOMAIN ${fact.name} AS ${text(fact, 'type')}`,
    ...(collation === undefined ? [] : [`COLLATE ${collation}`]),
    ...(value === undefined ? [] : [`DEFAULT ${value}`]),
    ...(flag(fact, 'notNull')
      ? [`${name === undefined ? '' : `CONSTRAINT ${quoted(name)} `}NOT NULL`]
      : []),
  ]
  return [made(STAGE.type, fact, parts.join(' '), context.needs(fact))]
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

export const domainConstraint: Printer = (fact, context) => [
  made(
    STAGE.type,
    fact,
    `ALTER DOMAIN ${fact.parent} ADD CONSTRAINT ${localName(fact)} ${text(fact, 'definition')}`,
    context.needs(fact),
  ),
]

export const composite: Printer = (fact, context) => [
  made(
    STAGE.type,
    fact,
    `CREATE TYPE ${fact.name} AS (${context.columnsOf(fact.name).map(attributeDefinition).join(', ')})`,
    context.needs(fact),
  ),
]

export const range: Printer = (fact, context) => {
  const canonical = text(fact, 'canonical')
  const shell =
    canonical === undefined
      ? []
      : [{ ...made(STAGE.shellType, fact, `CREATE TYPE ${fact.name}`, []) }]
  const options = parameters([
    ['SUBTYPE', text(fact, 'subtype')],
    ['SUBTYPE_OPCLASS', text(fact, 'subtypeOpclass')],
    ['COLLATION', text(fact, 'collation')],
    ['CANONICAL', canonical],
    ['SUBTYPE_DIFF', text(fact, 'subtypeDiff')],
    ['MULTIRANGE_TYPE_NAME', text(fact, 'multirange')],
  ])
  return [
    ...shell,
    made(STAGE.type, fact, `CREATE TYPE ${fact.name} AS RANGE (${options})`, context.needs(fact)),
  ]
}

const ALIGNMENT: Readonly<Record<string, string>> = { c: 'char', s: 'int2', i: 'int4', d: 'double' }
const STORAGE: Readonly<Record<string, string>> = {
  p: 'plain',
  e: 'external',
  m: 'main',
  x: 'extended',
}

export const shellType: Printer = (fact) => [
  made(STAGE.shellType, fact, `CREATE TYPE ${fact.name}`, []),
]

export const baseType: Printer = (fact, context) => {
  const optional = (attribute: string) => {
    const name = text(fact, attribute)
    return name === '-' ? undefined : name
  }
  const value = text(fact, 'default')
  const length = Number(text(fact, 'length'))
  const options = parameters([
    ['INPUT', text(fact, 'input')],
    ['OUTPUT', text(fact, 'output')],
    ['RECEIVE', optional('receive')],
    ['SEND', optional('send')],
    ['TYPMOD_IN', optional('typmodIn')],
    ['TYPMOD_OUT', optional('typmodOut')],
    ['ANALYZE', optional('analyze')],
    ['SUBSCRIPT', optional('subscript')],
    ['INTERNALLENGTH', length < 0 ? 'VARIABLE' : String(length)],
    ['ALIGNMENT', ALIGNMENT[text(fact, 'alignment') ?? '']],
    ['STORAGE', STORAGE[text(fact, 'storage') ?? '']],
    ['CATEGORY', literal(text(fact, 'category') ?? 'U')],
    ['PREFERRED', flag(fact, 'preferred') ? 'true' : undefined],
    ['DEFAULT', value === undefined ? undefined : literal(value)],
    ['ELEMENT', text(fact, 'element')],
    ['DELIMITER', literal(text(fact, 'delimiter') ?? ',')],
    ['COLLATABLE', flag(fact, 'collatable') ? 'true' : undefined],
  ])
  const byValue = flag(fact, 'passedByValue') ? ', PASSEDBYVALUE' : ''
  return [
    made(STAGE.shellType, fact, `CREATE TYPE ${fact.name}`, []),
    made(
      STAGE.operator,
      fact,
      `CREATE TYPE ${fact.name} (${options}${byValue})`,
      context.needs(fact),
    ),
  ]
}

export const collation: Printer = (fact, context) => {
  const provider = text(fact, 'provider')
  const locale = text(fact, 'locale')
  const rules = text(fact, 'rules')
  const said = (value: string | undefined) => (value === undefined ? undefined : literal(value))
  const options = parameters([
    ['provider', provider],
    ['locale', said(locale ?? (provider === 'icu' ? text(fact, 'lcCollate') : undefined))],
    ['lc_collate', provider === 'libc' ? said(text(fact, 'lcCollate')) : undefined],
    ['lc_ctype', provider === 'libc' ? said(text(fact, 'lcCtype')) : undefined],
    ['rules', said(rules)],
    ['deterministic', fact.values.deterministic === false ? 'false' : undefined],
  ])
  return [made(STAGE.type, fact, `CREATE COLLATION ${fact.name} (${options})`, context.needs(fact))]
}
