/** Edits as people make them, by chance: any command on any object, and often those that meet another's. */
import fc from 'fast-check'
import type { SyncSession } from '@/lib/client/studio/sync/sync-session'
import { COMMANDS, type NamedCommand } from '@/lib/commands/commands'
import type { Document } from '@/lib/document/document'
import { newId } from '@/lib/document/new-id'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import { ensureDiagram } from '@/lib/layout-records/diagrams'
import { placementId } from '@/lib/layout-records/placement-id'
import { addStep, moveStep, removeStep, setStep } from '@/lib/steps/make'
import type { Step } from '@/lib/steps/step'
import { poolOf } from '@/lib/testing/arbitrary/document'
import { fromSchema } from '@/lib/testing/arbitrary/from-schema'

type Random = () => number

const pick = <T>(list: readonly T[], random: Random): T | undefined =>
  list[Math.floor(random() * list.length)]

function inputFor(command: NamedCommand, document: Document, random: Random): unknown {
  const records = [...document.records.values()]
  const pool = poolOf(records)
  const of = (kind: string) => records.filter((record) => record.kind === kind).map(({ id }) => id)
  const subject = command.id.slice(0, command.id.indexOf('-'))
  const input = fromSchema(command.input, (field): readonly Id[] => {
    if (field === 'schema') return of('schema')
    const own = of(subject)
    return field === 'id' && own.length > 0 ? own : pool(field)
  })
  if (!input) return {}
  const [value] = fc.sample(input, { seed: Math.floor(random() * 2 ** 31), numRuns: 1 })
  return command.id.endsWith('-add') ? { ...Object(value), id: newId() } : value
}

/** Small edits of what is there, so that two people often touch the same. */
function touch(record: AnyRecord, document: Document, random: Random): Step[] {
  const what = random()
  if (what < 0.5 && 'comment' in record) {
    const comment = `said ${Math.floor(random() * 3)}`
    // The kind is known to have the attribute, but not which kind it is.
    const step = setStep(record, { ...record, comment } as AnyRecord)
    return step ? [step] : []
  }
  if (what < 0.7) return [moveStep(record, { parent: record.parent, rank: `a${random()}` })]
  if (what < 0.8) return [removeStep(record)]
  return place(record, document, random)
}

function place(record: AnyRecord, document: Document, random: Random): Step[] {
  if (record.kind !== 'table') return []
  const diagram = ensureDiagram(document)
  const id = placementId(diagram.id, record.id)
  const at = { x: Math.floor(random() * 9), y: Math.floor(random() * 9) }
  const known = document.records.get(id)
  if (known?.kind === 'placement') {
    const step = setStep(known, { ...known, ...at })
    return step ? [step] : []
  }
  const attributes = { object: record.id, ...at, colour: null, collapsed: false }
  const head = { id, parent: diagram.id, rank: 'a0' }
  return [...diagram.steps, addStep(makeRecord('placement', head, attributes))]
}

/** One edit; what does not fit is simply not made. */
export function editSomething(session: SyncSession, random: Random): void {
  const { document } = session.store.getState()
  const what = random()
  if (what < 0.1) session.undo()
  else if (what < 0.15) session.redo()
  else if (what < 0.6) {
    const record = pick([...document.records.values()], random)
    const steps = record ? touch(record, document, random) : []
    session.commit('Touch', steps, { undoable: random() < 0.8 })
  } else {
    const command = pick(COMMANDS, random)
    if (!command) return
    const done = command.execute(document, inputFor(command, document, random))
    if (done.ok) session.commit(command.title, done.value.steps)
  }
}
