import type { Node, VariableSetStmt } from '@pgsql/types'
import { constantText } from '@/lib/sql/ast/node'
import { parseStatement } from '@/lib/sql/parse'

const MAY_NAME_A_ROLE =
  /\b(?:role|user|group|owner|owned|authorization|grant|revoke|policy|granted)\b/i
const LONGEST = 100_000

function collect(value: unknown, into: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if ('roletype' in value && value.roletype === 'ROLESPEC_CSTRING' && 'rolename' in value) {
    into.add(String(value.rolename))
  }
  for (const inner of Object.values(value)) collect(inner, into)
}

/** SET ROLE and SET SESSION AUTHORIZATION. */
function fromSetting({ name, args }: VariableSetStmt, into: Set<string>): void {
  if (name !== 'role' && name !== 'session_authorization') return
  for (const arg of args ?? []) {
    const role = constantText(arg)
    if (role) into.add(role)
  }
}

function rolesOf(node: Node, into: Set<string>): void {
  collect(node, into)
  if ('VariableSetStmt' in node) fromSetting(node.VariableSetStmt, into)
}

/** Roles that statements speak of, whether or not they exist anywhere. */
export function rolesNamed(statements: readonly string[]): string[] {
  const names = new Set<string>()
  for (const sql of statements) {
    if (sql.length > LONGEST || !MAY_NAME_A_ROLE.test(sql)) continue
    const parsed = parseStatement(sql)
    if (parsed.ok && parsed.value) rolesOf(parsed.value, names)
  }
  return [...names]
}
