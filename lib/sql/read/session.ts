/** What a script's session settings mean for the statements after them. */
import type { Node, VariableSetStmt } from '@pgsql/types'
import { constantText, stringsOf } from '../ast/node'

const DEFAULT_PATH: readonly string[] = ['public']

export class Session {
  searchPath: readonly string[] = DEFAULT_PATH
  /** Set by SET ROLE and SET SESSION AUTHORIZATION: the owner of what is made next. */
  role: string | null = null
  /** default_table_access_method, where it is not PostgreSQL's own. */
  accessMethod: string | null = null

  /** Tables that end with the session: what a script does to them is not about the schema. */
  readonly temporary = new Set<string>()

  /** Unqualified names mean something else than they would by default. */
  get isUnusual(): boolean {
    return this.searchPath.length > 0 && this.searchPath[0] !== 'public'
  }

  private setPath(names: string[]): void {
    this.searchPath = names.filter(
      (name) => name !== '' && name !== '$user' && name !== 'pg_catalog',
    )
  }

  make(node: Node): void {
    if (!('CreateStmt' in node)) return
    const { relation } = node.CreateStmt
    if (relation?.relpersistence === 't') this.temporary.add(relation.relname ?? '')
  }

  set(statement: VariableSetStmt): void {
    const values = (statement.args ?? []).map((arg) => constantText(arg) ?? '')
    const reset = statement.kind !== 'VAR_SET_VALUE'
    if (statement.name === 'search_path') {
      if (reset) this.searchPath = DEFAULT_PATH
      else this.setPath(values)
    }
    if (statement.name === 'default_table_access_method') {
      this.accessMethod = reset || values[0] === 'heap' ? null : (values[0] ?? null)
    }
    if (statement.name === 'role' || statement.name === 'session_authorization') {
      const role = values[0]
      this.role = reset || role === undefined || role === 'none' ? null : role
    }
  }

  /** `SELECT set_config('search_path', …)`, as pg_dump writes it. */
  select(node: Node): void {
    if (!('SelectStmt' in node)) return
    for (const target of node.SelectStmt.targetList ?? []) {
      const value = 'ResTarget' in target ? target.ResTarget.val : undefined
      if (!value || !('FuncCall' in value)) continue
      const [name, setting] = (value.FuncCall.args ?? []).map(constantText)
      if (stringsOf(value.FuncCall.funcname).at(-1) !== 'set_config' || name !== 'search_path')
        continue
      this.setPath((setting ?? '').split(',').map((part) => part.trim().replaceAll('"', '')))
    }
  }
}
