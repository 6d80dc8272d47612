/** Parts of a rule on scripts, by the sort of statement. Only statements of the way there are judged. */
import type { RangeVar } from '@pgsql/types'
import type { NodeOf, NodeTag } from '@/lib/kinds/kind-spec'
import { tagOf } from '@/lib/sql/ast/node'
import type { ScriptReporter, ScriptRule } from '../rule'
import { type TableCommand, tableCommands } from './commands'
import type { ScriptStatement } from './script-file'
import { runsForward, type ScriptLook } from './script-look'

export interface Scene<O = unknown> {
  readonly statement: ScriptStatement
  readonly look: ScriptLook
  readonly report: ScriptReporter
  readonly options: O
  readonly unit: number
  /** Made by the same migration, so that nobody uses it yet. */
  isNew(table: RangeVar | undefined): boolean
}

type Handlers<O> = {
  readonly [T in NodeTag]?: (body: NodeOf<T>, scene: Scene<O>) => void
} & {
  /** For each command of ALTER TABLE, of tables in use only. */
  readonly command?: (each: TableCommand, scene: Scene<O>) => void
}

export function forward<O>(handlers: Handlers<O>): NonNullable<ScriptRule<O>['statement']> {
  const byTag = new Map<string, unknown>(Object.entries(handlers))
  const { command } = handlers
  return (statement, look, report, options) => {
    const { node, file } = statement
    if (!runsForward(statement) || !node) return
    const unit = look.unitOf(file)
    const isNew = (table: RangeVar | undefined) => look.past.isNew(table, unit)
    const scene: Scene<O> = { statement, look, report, options, unit, isNew }
    const handler = byTag.get(tagOf(node))
    if (typeof handler === 'function') handler(Object.values(node)[0], scene)
    if (!command) return
    for (const each of tableCommands(node)) if (!isNew(each.table)) command(each, scene)
  }
}
