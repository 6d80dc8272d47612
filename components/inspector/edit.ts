/** Changes of attributes as commands: a name by renaming, which goes through every text, all else by setting it. */
import { type Done, execute, type Refusal } from '@/lib/commands/command'
import { objectRename } from '@/lib/commands/object-rename'
import { objectSet } from '@/lib/commands/object-set'
import type { Document } from '@/lib/document/document'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { fail, ok, type Result } from '@/lib/result'
import type { Step } from '@/lib/steps/step'
import type { Changes } from './field-spec'

export function editSteps(
  document: Document,
  ids: readonly Id[],
  { name, ...rest }: Changes,
): Result<Step[], Refusal> {
  const steps: Step[] = []
  let at = document
  const take = (result: Result<Done, Refusal>): Refusal | null => {
    if (!result.ok) return result.error
    steps.push(...result.value.steps)
    at = result.value.document
    return null
  }
  for (const id of ids) {
    const refused =
      (name === undefined ? null : take(execute(objectRename, at, { id, name }))) ??
      (Object.keys(rest).length === 0 ? null : take(execute(objectSet, at, { id, changes: rest })))
    if (refused) return fail(refused)
  }
  return ok(steps)
}

const LONGEST = 200

/** Text that can stand in the history: one line, and not too long. */
export function oneLine(text: string): string {
  const plain = text.replaceAll(/\p{Cc}+/gu, ' ').trim()
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain
}

export function spokenName(record: AnyRecord): string {
  const name = nameOf(record)
  const label = kindOf(record.kind).label.toLowerCase()
  return name === null ? label : `${label} ${name}`
}

/** “Change default of column email”. */
export function editLabel(what: string, records: readonly AnyRecord[]): string {
  const [first, ...others] = records
  const whose =
    first === undefined || others.length > 0 ? `${records.length} objects` : spokenName(first)
  return oneLine(`Change ${what.toLowerCase()} of ${whose}`)
}
