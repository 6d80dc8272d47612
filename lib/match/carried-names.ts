/** Objects that got other names, in the texts of those that the incoming document does not state anew. */
import { carry } from '@/lib/commands/carry'
import { indexOf } from '@/lib/document/document-index'
import { withChanges } from '@/lib/document/layered-map'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import type { Replacement } from '@/lib/sql/references/rewrite'
import { applyAll } from '@/lib/steps/apply'
import type { MatchContext } from './context'

type Changes = ReadonlyMap<Id, AnyRecord | null>

function renamesIn(context: MatchContext, changes: Changes): Map<Id, Replacement> {
  const after = indexOf({ records: withChanges(context.current.records, changes) })
  const found = new Map<Id, Replacement>()
  for (const [id, is] of changes) {
    const was = context.ours.get(id)
    if (!is || !was) continue
    const [before, name] = [nameOf(was), nameOf(is)]
    const schema = after.schemaName(is)
    const isMoved = was.parent !== is.parent && schema !== context.ours.schemaName(was)
    const inSchema = kindOf(is.kind).spaces.some(({ scope }) => scope === 'schema')
    if (name === null || (before === name && !isMoved)) continue
    found.set(id, isMoved && inSchema ? { schema, name } : name)
  }
  return found
}

/** Further changes: records that stay as they are but for the names in their texts. */
export function carriedNames(context: MatchContext, changes: Changes): AnyRecord[] {
  const renames = renamesIn(context, changes)
  if (renames.size === 0) return []
  const isStated = (id: Id) => {
    const ours = context.ours.get(id)
    const theirs = context.pairing.incomingOf(id)
    return theirs !== undefined && theirs !== ours && ours !== undefined && context.isMeant(ours)
  }
  const steps = carry(context.current, renames, new Map()).filter(
    (step) => step.type === 'set' && !changes.has(step.id) && !isStated(step.id),
  )
  const done = applyAll(context.current, steps)
  if (!done.ok) return []
  return steps.flatMap((step) => ('id' in step ? (done.value.records.get(step.id) ?? []) : []))
}
