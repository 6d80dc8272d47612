import type { Node } from '@pgsql/types'
import { z } from 'zod'
import { constantText, stringsOf } from '@/lib/sql/ast/node'
import { scriptRule } from '../rule'
import { forward, type Scene } from '../script/forward'
import { placeOf } from '../script/script-file'

const ENCRYPTS = /^(?:pgp_(?:sym|pub)_(?:en|de)crypt(?:_bytea)?|(?:en|de)crypt(?:_iv)?)$/

interface Call {
  readonly name: string
  readonly location: number | undefined
}

/** Calls whose key is written out; scripts pass it in a parameter or a setting. */
function keysIn(tree: unknown, found: Call[] = []): Call[] {
  if (Array.isArray(tree)) for (const item of tree) keysIn(item, found)
  else if (typeof tree === 'object' && tree !== null) {
    const node = tree as Node
    if ('FuncCall' in node) {
      const { funcname, args, location } = node.FuncCall
      const name = stringsOf(funcname).at(-1) ?? ''
      const key = args?.[1]
      if (ENCRYPTS.test(name) && key && 'A_Const' in key && constantText(key))
        found.push({ name, location })
    }
    for (const value of Object.values(tree)) keysIn(value, found)
  }
  return found
}

const passwordOf = (options: readonly Node[] | undefined) =>
  (options ?? []).some(
    (each) =>
      'DefElem' in each && each.DefElem.defname === 'password' && constantText(each.DefElem.arg),
  )

const says = (role: string | undefined) =>
  `The password of ${role} stands in the file, and so in the version control and in logs. Create the role without one, and set it where the server is set up (\\password, or a secret store).`

function keys(tree: unknown, { statement, report }: Scene): void {
  for (const { name, location } of keysIn(tree)) {
    report({
      topic: 'key',
      at: placeOf(statement, location),
      subject: name,
      message: `The key of ${name} is written out and lands in logs. Pass it as a parameter, or read it with current_setting.`,
    })
  }
}

export const scriptSecret = scriptRule({
  id: 'script-secret',
  area: 'migrations',
  title: 'No password and no key stands in a script',
  why: 'Scripts are copied, kept in version control for ever and shown in logs. A password or an encryption key in them is known to everybody who may read any of these.',
  topics: {
    password: 'Roles are created without a password in the script',
    key: 'Encryption keys are passed in, not written out',
  },
  options: z.strictObject({}),
  statement: forward({
    CreateRoleStmt({ role, options }, { report }) {
      if (passwordOf(options))
        report({ topic: 'password', subject: role ?? '', message: says(role) })
    },
    AlterRoleStmt({ role, options }, { report }) {
      const name = role?.rolename
      if (passwordOf(options))
        report({ topic: 'password', subject: name ?? '', message: says(name) })
    },
    InsertStmt: keys,
    UpdateStmt: keys,
    SelectStmt: keys,
  }),
})
