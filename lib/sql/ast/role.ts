/** Roles as the grammar names them; PostgreSQL allows no role called "public", so that word means everybody. */
import type { Node, RoleSpec } from '@pgsql/types'
import { quoteIdent } from '../lex/identifier'

export const EVERYBODY = 'public'
/** Whoever runs the statement. */
export const RUNNER = 'CURRENT_USER'

export function roleOf(spec: RoleSpec | undefined): string {
  if (spec?.roletype === 'ROLESPEC_PUBLIC') return EVERYBODY
  return spec?.roletype === 'ROLESPEC_CSTRING' ? (spec.rolename ?? '') : RUNNER
}

export const rolesOf = (nodes: Node[] | undefined): string[] =>
  (nodes ?? []).flatMap((node) => ('RoleSpec' in node ? [roleOf(node.RoleSpec)] : []))

/** The owner that AUTHORIZATION and the like give; null for whoever runs the script. */
export function ownerOf(spec: RoleSpec | undefined): string | null {
  const role = spec ? roleOf(spec) : RUNNER
  return role === RUNNER ? null : role
}

export function printRole(name: string): string {
  if (name === EVERYBODY) return 'PUBLIC'
  return name === RUNNER ? RUNNER : quoteIdent(name)
}
