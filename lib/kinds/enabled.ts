/** When a trigger or a rule fires: as ALTER TABLE says it. */
import type { AlterTableCmd } from '@pgsql/types'
import type { AnyRecord } from './kind-map'
import type { ReadContext } from './read-context'

export type Enabled = 'origin' | 'disabled' | 'replica' | 'always'

const WORDS: Readonly<Record<Enabled, string>> = {
  origin: 'ENABLE',
  disabled: 'DISABLE',
  replica: 'ENABLE REPLICA',
  always: 'ENABLE ALWAYS',
}
export const enabledWords = (enabled: Enabled): string => WORDS[enabled]

/** The parser's letters, as in ALTER EVENT TRIGGER. */
const LETTERS: Readonly<Record<string, Enabled>> = {
  O: 'origin',
  D: 'disabled',
  R: 'replica',
  A: 'always',
}
export const enabledOf = (letter: string | undefined): Enabled => LETTERS[letter ?? 'O'] ?? 'origin'

/** The named part of a table; one that came from a parent table has no record here. */
export function partOf(
  target: AnyRecord,
  space: 'trigger' | 'rule',
  command: AlterTableCmd,
  context: ReadContext,
): AnyRecord {
  const name = command.name ?? ''
  const found = context.child(target.id, space, name)
  if (found) return found
  const table = 'name' in target ? target.name : ''
  if ('parents' in target && target.parents.length > 0) {
    context.keep(`${space} "${name}" of "${table}" comes from its parent table`)
  }
  return context.refuse(`"${table}" has no ${space} "${name}"`)
}
