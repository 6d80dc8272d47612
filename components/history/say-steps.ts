/** The steps of a batch in words: which object, what about it, from what to what. */
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { attributesOf } from '@/lib/kinds/visit-record'
import { type Step, stepId } from '@/lib/steps/step'

export interface SaidStep {
  key: string
  subject: Id
  sign: '+' | '−' | '~'
  /** “Column app.users.email”. */
  object: string
  changes: { label: string; from: string; to: string }[]
}

const SHORT = 160

function say(value: unknown, name: (id: string) => string | null): string {
  if (value === null || value === '') return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return name(value) ?? value
  if (Array.isArray(value)) return value.map((one) => say(one, name)).join(', ') || 'nothing'
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.length > SHORT ? `${text.slice(0, SHORT - 1)}…` : text
}

export function saySteps(steps: readonly Step[], document: Document): SaidStep[] {
  const index = indexOf(document)
  const own = new Map<Id, AnyRecord>()
  for (const step of steps) if ('record' in step) own.set(step.record.id, step.record)

  const find = (id: Id) => document.records.get(id) ?? own.get(id)
  const fullName = (record: AnyRecord): string => {
    if (document.records.has(record.id)) return index.qualifiedName(record)
    const parent = record.parent === null ? undefined : find(record.parent)
    const name = nameOf(record) ?? kindOf(record.kind).label.toLowerCase()
    return parent ? `${fullName(parent)}.${name}` : name
  }
  const nameById = (id: string): string | null => {
    for (const record of [document.records.get(id as Id), own.get(id as Id)]) {
      if (record) return fullName(record)
    }
    return null
  }
  const object = (id: Id): string => {
    const record = find(id)
    if (!record) return 'Something that was removed since'
    return `${kindOf(record.kind).label} ${fullName(record)}`
  }
  const changesOf = (step: Step): SaidStep['changes'] => {
    if (step.type === 'move') return [{ label: 'Place', from: 'before', to: 'another one' }]
    if (step.type !== 'set') return []
    const record = find(step.id)
    const specs: Readonly<Record<string, { label: string }>> = record
      ? attributesOf(record.kind)
      : {}
    return Object.entries(step.changes).map(([name, { from, to }]) => ({
      label: specs[name]?.label ?? name,
      from: say(from, nameById),
      to: say(to, nameById),
    }))
  }
  return steps.map((step, i) => ({
    key: String(i),
    subject: stepId(step),
    sign: step.type === 'add' ? '+' : step.type === 'remove' ? '−' : '~',
    object: object(stepId(step)),
    changes: changesOf(step),
  }))
}
