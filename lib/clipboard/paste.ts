/** Copied objects as steps of the design that they are pasted into: with ids of their own, and names that are free. */
import type { Refusal } from '@/lib/commands/command'
import { Work } from '@/lib/commands/drawing/work'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { ok, type Result } from '@/lib/result'
import type { Step } from '@/lib/steps/step'
import type { Clipboard } from './clipboard'
import { Homes } from './homes'
import { Landing } from './landing'
import { withoutLost } from './lost'
import { NewRecords } from './new-records'
import { spokenPath } from './path'
import { placePasted } from './place-pasted'

export interface PasteTarget {
  /** The corner of what is pasted, in the diagram. */
  at: { x: number; y: number }
  diagram: Id | null
  /** Null: each object goes to the schema that is called like its own. */
  schema: Id | null
  /** The object that single parts, such as columns, go into. Null: the one that is called like their own. */
  into?: Id | null
}

export interface Pasted {
  steps: Step[]
  /** What the chosen objects are now. */
  objects: Id[]
  /** What the person should know, in sentences. */
  remarks: string[]
}

function spoken(record: AnyRecord): string {
  const name = nameOf(record)
  const { label } = kindOf(record.kind)
  return name === null ? label : `${label} “${name}”`
}

/** Names are found by PostgreSQL's parser, which must be loaded. */
export function pasteRecords(
  document: Document,
  clipboard: Clipboard,
  target: PasteTarget,
): Result<Pasted, Refusal> {
  const work = new Work(document)
  const source = indexOf({ records: new Map(clipboard.records.map((one) => [one.id, one])) })
  const landing = new Landing(clipboard, source, work.index, target.schema)
  const homes = new Homes(work, landing, target)
  const { records, left } = withoutLost(landing.records(), (id) => landing.ids.has(id))
  const found = landing.tops
    .filter(({ record }) => records.has(record.id))
    .map((top) => ({ top, home: homes.of(top) }))
  const fresh = new NewRecords(work.document, landing, records)
  const objects: Id[] = []
  const remarks = [...homes.remarks]
  for (const { top, home } of found) {
    const was = top.record
    if (home === undefined) {
      remarks.push(`${spoken(was)} was left out: there is no place for it here.`)
      continue
    }
    const made = fresh.add(top, home)
    if (top.role === 'chosen') objects.push(made.id)
    if (nameOf(made) === nameOf(was)) continue
    remarks.push(`“${nameOf(was)}” is called “${nameOf(made)}” here, since the name is taken.`)
  }
  for (const [record, lost] of left) {
    const missing = spokenPath(landing.pathOf(lost))
    remarks.push(`${spoken(record)} was left out: there is no ${missing} here.`)
  }
  work.add(...fresh.finished())
  placePasted(work, clipboard, landing, target, objects)
  const outcome = work.outcome()
  if (!outcome.ok) return outcome
  return ok({ steps: outcome.value, objects, remarks })
}
