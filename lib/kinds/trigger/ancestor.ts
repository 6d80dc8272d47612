import type { Id } from '../common'
import type { RecordOf } from '../kind-map'
import type { PrintContext } from '../print-context'

/** What reading and printing have in common. */
type Lookup = Pick<PrintContext, 'get' | 'is' | 'children'>

/** The trigger of a table further up that a partition has a copy of. */
export function originalTrigger(
  table: Id,
  name: string,
  context: Lookup,
): RecordOf<'trigger'> | undefined {
  const record = context.get(table)
  for (const parent of 'parents' in record ? record.parents : []) {
    const found =
      context.children(parent, 'trigger').find((trigger) => trigger.name === name) ??
      originalTrigger(parent, name, context)
    if (found) return found
  }
  return undefined
}
