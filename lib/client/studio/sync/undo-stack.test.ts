import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankTable } from '@/lib/commands/blank'
import { type Document, emptyDocument } from '@/lib/document/document'
import { idSchema } from '@/lib/kinds/common'
import { makeRecord } from '@/lib/kinds/visit-record'
import { applyAll } from '@/lib/steps/apply'
import { addStep, removeStep, setStep } from '@/lib/steps/make'
import type { Step } from '@/lib/steps/step'
import type { LogEntry } from '@/lib/sync/protocol'
import type { KeptTurn } from './turn-shelf'
import { UndoStack, type Way } from './undo-stack'

const CLIENT = '2f1c5d1e-52c3-4c50-8a3c-6a9d34ad5c11'

/** One tab whose edits are logged at once, beside somebody else. */
class Tab {
  document: Document = emptyDocument
  readonly log: LogEntry[] = []
  readonly kept = new Map<string, KeptTurn>()
  readonly live = new UndoStack({
    keep: (turns) => {
      for (const turn of turns) this.kept.set(turn.batch, { ...turn, base: this.log.length })
    },
    forget: (batches) => {
      for (const batch of batches) this.kept.delete(batch)
    },
  })

  private write(name: string, steps: readonly Step[]): string {
    const applied = applyAll(this.document, steps)
    if (!applied.ok) throw new Error(applied.error.message)
    this.document = applied.value
    this.log.push({
      id: crypto.randomUUID(),
      label: 'Edit',
      steps: [...steps],
      version: this.log.length + 1,
      client: CLIENT,
      author: { name, colour: '#3b82f6' },
      createdAt: '2026-01-01T00:00:00.000Z',
    })
    return this.log.at(-1)?.id ?? ''
  }

  /** What one does to a table: it is made, gets another name or comment, or goes. */
  steps({ table, what }: Deed): Step[] {
    const id = idSchema.parse(`table${table}`)
    const known = this.document.records.get(id)
    const place = { id, parent: null, rank: 'a0' }
    if (known?.kind !== 'table')
      return [addStep(makeRecord('table', place, blankTable(`t${table}`)))]
    if (what === 'remove') return [removeStep(known)]
    const text = `${what} ${this.log.length}`
    const step = setStep(known, { ...known, [what]: text })
    return step ? [step] : []
  }

  own(deed: Deed): void {
    const steps = this.steps(deed)
    const batch = this.write('You', steps)
    this.live.done({ batch, label: `${deed.what} ${deed.table}`, group: batch }, steps)
  }

  other(deed: Deed): void {
    const steps = this.steps(deed)
    this.write('Bob', steps)
    this.live.hear({ by: 'Bob', steps })
  }

  turn(way: Way): void {
    const turn = this.live.next(way, this.document)
    if (turn?.ok) this.live.turned(way, this.write('You', turn.value.steps), turn.value.steps)
    else if (turn) this.live.skip(way)
  }

  /** The stack of a page that is loaded now. */
  reloaded(): UndoStack {
    const stack = new UndoStack({ keep: () => undefined, forget: () => undefined })
    stack.restore([...this.kept.values()], this.log, ({ author }) => author.name)
    return stack
  }
}

interface Deed {
  table: number
  what: 'name' | 'comment' | 'remove'
}

const deed = fc.record({
  table: fc.nat(2),
  what: fc.constantFrom('name', 'comment', 'remove'),
})
const doing = fc.oneof(
  { weight: 3, arbitrary: deed.map((one) => ({ who: 'own' as const, deed: one })) },
  { weight: 2, arbitrary: deed.map((one) => ({ who: 'other' as const, deed: one })) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Way>('undo', 'redo').map((way) => ({ who: 'turn' as const, way })),
  },
)

test('a page that was loaded again undoes and redoes what the one before would have', () => {
  let compared = 0
  fc.assert(
    fc.property(fc.array(doing, { minLength: 3, maxLength: 25 }), (doings) => {
      const tab = new Tab()
      for (const one of doings) {
        if (one.who === 'turn') tab.turn(one.way)
        else tab[one.who](one.deed)
        const reloaded = tab.reloaded()
        for (const way of ['undo', 'redo'] as const) {
          expect(reloaded.label(way)).toBe(tab.live.label(way))
          expect(reloaded.group(way)).toBe(tab.live.group(way))
          expect(reloaded.next(way, tab.document)).toEqual(tab.live.next(way, tab.document))
          compared++
        }
      }
    }),
    { numRuns: 400 },
  )
  expect(compared).toBeGreaterThan(2_000)
})

test('what others stood in the way of stays in the way of nothing but itself', () => {
  const tab = new Tab()
  tab.own({ table: 0, what: 'name' })
  tab.own({ table: 1, what: 'name' })
  tab.own({ table: 1, what: 'comment' })
  tab.other({ table: 1, what: 'comment' })
  expect(tab.live.next('undo', tab.document)).toMatchObject({ ok: false, error: { by: 'Bob' } })
  tab.live.skip('undo')
  const reloaded = tab.reloaded()
  expect(reloaded.label('undo')).toBe('name 1')
  expect(reloaded.next('undo', tab.document)).toEqual(tab.live.next('undo', tab.document))
})

test('edits that the log does not have any more cannot be taken back', () => {
  const tab = new Tab()
  tab.own({ table: 0, what: 'name' })
  tab.log.length = 0
  expect(tab.reloaded().label('undo')).toBeNull()
})
