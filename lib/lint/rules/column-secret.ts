import { z } from 'zod'
import { columnRename } from '@/lib/commands/column-rename'
import { columnSet } from '@/lib/commands/column-set'
import { freeName } from '@/lib/commands/naming'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { fill, template } from '@/lib/standards/name-template'
import { givenFrom } from '@/lib/standards/profiles'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule, type Reporter } from '../rule'
import { callsThen } from './lib/calls-then'
import { columnForm } from './lib/column-form'
import { judgedColumn } from './lib/judged-table'
import { encryptedName, secretSort } from './lib/secret-names'

type Column = RecordOf<'column'>

const optionsSchema = z.strictObject({
  /** How a column that holds an encrypted value is called. */
  name: template('column').default('{column}_encrypted'),
  /** Whether it is always there. */
  required: z.boolean().default(false),
  /** What its comment says may be kept under the plain name. */
  described: z.boolean().default(true),
})
type Options = z.infer<typeof optionsSchema>

const SAYS = /encrypt|hash|cipher|vault|tokeni[sz]ed/i

/** A comment or the architect tells that the value is made unreadable before it is stored. */
function isSaid(look: Look, column: Column, { described }: Options): boolean {
  if (described && SAYS.test(column.comment ?? '')) return true
  return look.index.childrenOf(column.id, 'fact').some(({ name }) => name === 'encrypted')
}

/** The column gets another name and the type of encrypted values; its rows must be written anew. */
function encrypt(look: Look, column: Column, name: string, type: string, required: boolean): Fix {
  const changes = { type, ...(required ? { notNull: true } : {}) }
  return {
    title: `Make it ${name} ${type}`,
    safe: false,
    calls: () => [
      call(columnSet, { standard: givenFrom(look.profile), id: column.id, changes }),
      callsThen((index) => {
        const free = freeName(index, name, (each) => ({ ...column, name: each }))
        return [call(columnRename, { id: column.id, name: free })]
      }),
    ],
  }
}

function judgePlain(look: Look, column: Column, options: Options, report: Reporter): void {
  const sort = secretSort(column.name)
  if (sort === null || isSaid(look, column, options)) return
  const name = fill(options.name, { column: column.name })
  const { type } = look.profile.storage.encrypted
  const isToken = sort === 'token'
  report({
    topic: isToken ? 'token' : 'plain',
    attribute: 'name',
    message: isToken
      ? `${look.name(column)} can be read by whoever reads the table, and is as good as a password while it holds. Store a hash of it, and say so in its comment.`
      : `${look.name(column)} seems to hold a secret that can be read. Encrypt it before it is stored, in ${name} ${type}, or say in its comment how it is protected.`,
    actual: `${column.name} ${column.type}`,
    expected: isToken ? 'a hash' : `${name} ${type}`,
    fix: isToken ? null : encrypt(look, column, name, type, options.required),
  })
}

function judgeEncrypted(
  look: Look,
  column: Column,
  what: string,
  base: string,
  options: Options,
  report: Reporter,
): void {
  const name = fill(options.name, { column: what })
  const { type } = look.profile.storage.encrypted
  const changes = {
    ...(base === type ? {} : { type }),
    ...(options.required && column.notNull === null ? { notNull: true } : {}),
  }
  if (Object.keys(changes).length > 0) {
    const expected = `${type}${options.required ? ' NOT NULL' : ''}`
    report({
      topic: 'type',
      attribute: base === type ? 'notNull' : 'type',
      message: `${look.name(column)} is ${column.type}${column.notNull ? ' NOT NULL' : ''}. Encrypted values are ${expected} in this standard.`,
      actual: column.type,
      expected,
      fix: {
        title: `Make it ${expected}`,
        safe: false,
        calls: () => [
          call(columnSet, { standard: givenFrom(look.profile), id: column.id, changes }),
        ],
      },
    })
  }
  if (column.name === name) return
  report({
    topic: 'name',
    attribute: 'name',
    message: `${look.name(column)} holds an encrypted value. Such columns are called ${fill(options.name, { column: '…' })} in this standard: ${name}.`,
    actual: column.name,
    expected: name,
    fix: {
      title: `Rename to ${name}`,
      safe: false,
      calls: () => [call(columnRename, { id: column.id, name })],
    },
  })
}

export const columnSecret = objectRule({
  id: 'column-secret',
  area: 'security',
  title: 'Secrets are not stored readable',
  why: 'What can be read from a table can be read from its backups, its replicas and its dumps, by many more people than the table’s rights tell. A number that identifies a person, a card or a key to another system is encrypted before it gets to the database, and PostgreSQL’s parser never sees the key.',
  topics: {
    plain: 'Secrets and personal numbers are encrypted',
    token: 'Tokens are stored as hashes',
    type: 'Encrypted values have the standard’s type',
    name: 'The name tells that a value is encrypted, in the standard’s way',
  },
  options: optionsSchema,
  on: ['column'],
  check(column, look, report, options) {
    const what = encryptedName(column.name)
    if (what === null && secretSort(column.name) === null) return
    const table = judgedColumn(look, column)
    if (!table) return
    const { family, base } = columnForm(look, column, table)
    if (family !== 'text' && base !== 'bytea') return
    if (what !== null) judgeEncrypted(look, column, what, base, options, report)
    // Bytes are what encryption makes.
    else if (base !== 'bytea') judgePlain(look, column, options, report)
  },
})
