/** Changes of attributes as commands: a name by renaming, which goes through every text, all else by setting it. */
import { areaSet } from '@/lib/commands/area-set'
import { columnSet } from '@/lib/commands/column-set'
import { type Done, execute, type Refusal } from '@/lib/commands/command'
import { Work } from '@/lib/commands/drawing/work'
import { objectRename } from '@/lib/commands/object-rename'
import { objectSet } from '@/lib/commands/object-set'
import type { Document } from '@/lib/document/document'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { ok, type Result } from '@/lib/result'
import type { GivenStandard } from '@/lib/standards/profiles'
import type { Step } from '@/lib/steps/step'
import type { Changes } from './field-spec'

/** What a plain change of attributes would not take along: what refers to a column, what stands in an area. */
function ownCommand(record: AnyRecord | undefined, changes: Changes, standard: GivenStandard) {
  if (record?.kind === 'column' && typeof changes.type === 'string') {
    const { type, ...rest } = changes
    return { command: columnSet, input: { standard, id: record.id, changes: { type } }, rest }
  }
  if (record?.kind === 'area') {
    return { command: areaSet, input: { id: record.id, changes }, rest: {} }
  }
  return null
}

export function editSteps(
  document: Document,
  ids: readonly Id[],
  { name, ...changes }: Changes,
  standard: GivenStandard,
): Result<Step[], Refusal> {
  const work = new Work(document)
  const take = (result: Result<Done, Refusal>) =>
    work.take(result.ok ? ok(result.value.steps) : result)
  for (const id of ids) {
    if (name !== undefined) take(execute(objectRename, work.document, { id, name }))
    const own = ownCommand(work.index.get(id), changes, standard)
    if (own?.command === columnSet) take(execute(columnSet, work.document, own.input))
    if (own?.command === areaSet) take(execute(areaSet, work.document, own.input))
    const rest = own ? own.rest : changes
    if (Object.keys(rest).length > 0) {
      take(execute(objectSet, work.document, { id, changes: rest }))
    }
  }
  return work.outcome()
}

const LONGEST = 200

/** Text that can stand in the history: one line, and not too long. */
export function oneLine(text: string): string {
  const plain = text.replaceAll(/\p{Cc}+/gu, ' ').trim()
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain
}

function spokenName(record: AnyRecord): string {
  const name = nameOf(record)
  const label = kindOf(record.kind).label.toLowerCase()
  return name === null ? label : `${label} ${name}`
}

/** “Change default of column email”, “Rename table orders to sales”. */
export function editLabel(what: string, records: readonly AnyRecord[], changes: Changes): string {
  const [first, ...others] = records
  const { name } = changes
  if (first && others.length === 0 && typeof name === 'string' && 'name' in first) {
    return oneLine(`Rename ${spokenName(first)} to ${name}`)
  }
  const whose =
    first === undefined || others.length > 0 ? `${records.length} objects` : spokenName(first)
  return oneLine(`Change ${what.toLowerCase()} of ${whose}`)
}
