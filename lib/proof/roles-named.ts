import { parseStatement } from '@/lib/sql/parse'

const MAY_NAME_A_ROLE =
  /\b(?:role|user|group|owner|owned|authorization|grant|revoke|policy|granted)\b/i

function collect(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const { roletype, rolename } = value as { roletype?: unknown; rolename?: unknown }
  if (roletype === 'ROLESPEC_CSTRING' && typeof rolename === 'string') into.add(rolename)
  for (const inner of Object.values(value)) collect(inner, into)
}

/** Roles that statements speak of, whether or not they exist anywhere. */
export function rolesNamed(statements: readonly string[]): string[] {
  const names = new Set<string>()
  for (const sql of statements) {
    if (sql.length > 100_000 || !MAY_NAME_A_ROLE.test(sql)) continue
    const parsed = parseStatement(sql)
    if (!parsed.ok || !parsed.value) continue
    const node = parsed.value
    collect(node, names)
    if (
      'VariableSetStmt' in node &&
      /^(?:role|session_authorization)$/.test(node.VariableSetStmt.name ?? '')
    ) {
      for (const arg of node.VariableSetStmt.args ?? []) {
        if ('A_Const' in arg && arg.A_Const.sval?.sval) names.add(arg.A_Const.sval.sval)
      }
    }
  }
  return [...names]
}
