import { z } from 'zod'
import { columnSet } from '@/lib/commands/column-set'
import type { Cells } from '@/lib/commands/drawing/set-columns'
import { givenFrom } from '@/lib/standards/profiles'
import { call } from '../fix'
import { objectRule } from '../rule'
import { columnForm } from './lib/column-form'
import { judgedTable } from './lib/judged-table'

const PASSWORD = /(?:^|_)(?:password|passwd|pwd|passphrase)$/
const HIDDEN = /^(?:hashed|encrypted|crypted)_/
const HASH = /(?:^|_)password_hash$/

export const columnPassword = objectRule({
  id: 'column-password',
  area: 'security',
  title: 'Passwords are stored as hashes only',
  why: 'A password that can be read from the table can be read from each backup, log and dump of it, and people use the same one elsewhere. A hash made for passwords (bcrypt, Argon2) lets nobody sign in who only has the data.',
  topics: {
    plain: 'No column is called password',
    type: 'Hashes have the type of the standard',
    required: 'A hash is always there',
    optional: 'A hash may be missing, as with single sign-on',
  },
  options: z.strictObject({}),
  on: ['column'],
  check(column, look, report) {
    const isPlain = PASSWORD.test(column.name) && !HIDDEN.test(column.name)
    if ((!isPlain && !HASH.test(column.name)) || column.inherited) return
    const table = judgedTable(look, column.parent)
    if (!table) return
    const form = columnForm(look, column, table)
    if (form.family !== 'text' && form.base !== 'bytea') return
    const name = look.name(column)
    if (isPlain) {
      report({
        topic: 'plain',
        attribute: 'name',
        message: `${name} is called a password. Store a hash only, made by bcrypt or Argon2, in password_hash.`,
        expected: 'password_hash',
      })
      return
    }
    const change = (
      topic: string,
      attribute: string,
      expected: string,
      changes: Cells,
      message: string,
    ) =>
      report({
        topic,
        attribute,
        message,
        expected,
        fix: {
          title: `Make it ${expected}`,
          safe: false,
          calls: () => [
            call(columnSet, { standard: givenFrom(look.profile), id: column.id, changes }),
          ],
        },
      })
    const { type } = look.profile.storage['password-hash']
    if (form.text !== type) {
      change(
        'type',
        'type',
        type,
        { type },
        `${name} is ${form.text}. Hashes are ${type} in this standard.`,
      )
    }
    if (column.notNull) {
      change(
        'optional',
        'notNull',
        'nullable',
        { notNull: false },
        `${name} is NOT NULL, but who signs in elsewhere has no password. Let it be empty.`,
      )
    } else {
      change(
        'required',
        'notNull',
        'NOT NULL',
        { notNull: true },
        `${name} may be empty. Make it NOT NULL: without a hash nobody can sign in.`,
      )
    }
  },
})
