'use client'

import { ArrowLeftRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { RelationMeaning } from '@/lib/standards/schema'
import { type Cardinality, type Drawn, relateAs, turned } from '../actions/relate'
import type { CanvasModel } from '../state/canvas-model'
import { useCanvas, useCanvasModel } from '../state/use-canvas'

interface Choice {
  readonly cardinality: Cardinality
  readonly meaning: RelationMeaning
  readonly title: string
  say(from: string, to: string): string
}

const CHOICES: readonly Choice[] = [
  {
    cardinality: 'many-to-one',
    meaning: 'reference',
    title: 'Many to one',
    say: (from, to) => `Each of ${from} has one of ${to}`,
  },
  {
    cardinality: 'many-to-one',
    meaning: 'optional',
    title: 'Optional',
    say: (from, to) => `Each of ${from} may have one of ${to}`,
  },
  {
    cardinality: 'many-to-one',
    meaning: 'owned',
    title: 'Part of',
    say: (from, to) => `${from} belong to ${to}, and go with them`,
  },
  {
    cardinality: 'one-to-one',
    meaning: 'reference',
    title: 'One to one',
    say: (from, to) => `Each of ${to} has at most one of ${from}`,
  },
  {
    cardinality: 'many-to-many',
    meaning: 'reference',
    title: 'Many to many',
    say: (from, to) => `${from} and ${to}, with a table between them`,
  },
]

const WIDTH = 264
const HEIGHT = 330

const nameIn = (model: CanvasModel, id: Id) => {
  const record = model.document.records.get(id)
  return (record && nameOf(record)) ?? '?'
}

/** Beside the relation that was just drawn: what else it could mean. It goes when one turns to something else. */
export function DrawnRelation() {
  const drawn = useCanvas((state) => state.drawn)
  return drawn && <Meaning drawn={drawn} />
}

function Meaning({ drawn }: { drawn: Drawn }) {
  const model = useCanvasModel()
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const close = () => model.set({ drawn: null })
    const leave = (event: PointerEvent) => {
      if (event.target instanceof Node && panel.current?.contains(event.target)) return
      close()
    }
    addEventListener('pointerdown', leave, true)
    return () => removeEventListener('pointerdown', leave, true)
  }, [model])
  useEffect(() => panel.current?.querySelector<HTMLElement>(':checked')?.focus(), [])
  const { x, y, zoom } = model.viewport
  const [from, to] = [nameIn(model, drawn.wish.table), nameIn(model, drawn.wish.target)]
  const left = Math.min(drawn.at.x * zoom + x + 16, model.size.width - WIDTH - 12)
  const top = Math.min(drawn.at.y * zoom + y, model.size.height - HEIGHT)
  const isChosen = ({ cardinality, meaning }: Choice) =>
    cardinality === drawn.wish.cardinality &&
    (meaning === drawn.wish.meaning || cardinality !== 'many-to-one')
  return (
    <div
      ref={panel}
      role="dialog"
      aria-label="What the relation means"
      className="absolute z-40 rounded-panel border border-line bg-raised p-2 text-[0.8125rem] shadow-raised"
      style={{ left: Math.max(12, left), top: Math.max(12, top), width: WIDTH }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return
        event.stopPropagation()
        model.set({ drawn: null })
        model.focusOn(drawn.wish.table)
      }}
    >
      <fieldset className="min-w-0">
        <legend className="truncate px-2 pt-1 pb-1.5 font-medium">
          {from} → {to}
        </legend>
        {CHOICES.map((choice) => (
          <label
            key={choice.title}
            className="flex cursor-pointer gap-2.5 rounded-control px-2 py-1.5 hover:bg-hover has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="meaning"
              className="mt-0.5 accent-accent"
              checked={isChosen(choice)}
              onChange={() => {
                const { cardinality, meaning } = choice
                relateAs(model, drawn, { ...drawn.wish, cardinality, meaning })
              }}
            />
            <span className="min-w-0">
              <span className="block">{choice.title}</span>
              <span className="block truncate text-xs text-quiet">{choice.say(from, to)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="mt-1 flex justify-between border-t border-line pt-1.5">
        <Button
          look="quiet"
          size="small"
          onClick={() => relateAs(model, drawn, turned(model, drawn))}
        >
          <ArrowLeftRight aria-hidden="true" size={14} strokeWidth={1.75} />
          Turn round
        </Button>
        <Button look="quiet" size="small" onClick={() => model.set({ drawn: null })}>
          Done
        </Button>
      </div>
    </div>
  )
}
