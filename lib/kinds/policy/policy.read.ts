import { rolesOf } from '@/lib/sql/ast/role'
import type { Readers } from '../kind-spec'
import type { ReadContext } from '../read-context'
import type { Policy } from './model'

const COMMANDS = ['all', 'select', 'insert', 'update', 'delete'] as const

const commandOf = (name: string | undefined): Policy['command'] =>
  COMMANDS.find((command) => command === name) ?? 'all'

/** USING and WITH are reserved, so outside of parentheses they can only be the clauses. */
function clause(words: readonly [string, ...string[]], from: number, context: ReadContext): string {
  const { source } = context
  const at = source.find([words[0]], from)
  return context.sql(source.inParentheses(at + words.length), 'expression')
}

export const policyReaders: Readers = {
  CreatePolicyStmt(node, context) {
    const table = context.relation(node.table)
    const name = context.clip(node.policy_name ?? '')
    if (!context.is(table, 'table')) {
      return context.refuse(
        `"${node.table?.relname}" is a ${table.kind}, which cannot have policies`,
      )
    }
    if (context.child(table.id, 'policy', name)) {
      context.refuse(`policy "${name}" exists already on "${table.name}"; drop or alter it`)
    }
    const from = context.source.tokenAt(node.table?.location)
    context.add('policy', table.id, {
      name,
      command: commandOf(node.cmd_name),
      permissive: node.permissive ?? false,
      roles: rolesOf(node.roles),
      using: node.qual ? clause(['using'], from, context) : null,
      check: node.with_check ? clause(['with', 'check'], from, context) : null,
      comment: null,
    })
  },
  AlterPolicyStmt(node, context) {
    const table = context.relation(node.table)
    const policy = context.child(table.id, 'policy', node.policy_name ?? '')
    if (!context.is(policy, 'policy')) {
      return context.refuse(`"${node.table?.relname}" has no policy "${node.policy_name}"`)
    }
    const from = context.source.tokenAt(node.table?.location)
    context.patch(policy, {
      ...(node.roles ? { roles: rolesOf(node.roles) } : {}),
      ...(node.qual ? { using: clause(['using'], from, context) } : {}),
      ...(node.with_check ? { check: clause(['with', 'check'], from, context) } : {}),
    })
  },
}
