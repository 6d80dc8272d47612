/** Steps from the records that they concern. */
import { attributeValue, sameValue } from '@/lib/document/attributes'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { attributesOf } from '@/lib/kinds/visit-record'
import { isJson } from './is-json'
import type { Changes, Place, Step } from './step'

export const addStep = (record: AnyRecord): Step => ({ type: 'add', record })
export const removeStep = (record: AnyRecord): Step => ({ type: 'remove', record })

export const moveStep = (record: AnyRecord, to: Place): Step => ({
  type: 'move',
  id: record.id,
  from: { parent: record.parent, rank: record.rank },
  to,
})

type Json = Changes[string]['to']

/** Attributes come out of a model that was parsed from JSON, so anything else is a mistake in a command. */
export function jsonOf(value: unknown): Json {
  if (isJson(value)) return value
  throw new Error('An attribute holds something that JSON cannot say')
}

/** What differs between two states of one record; null when nothing does. */
export function setStep(from: AnyRecord, to: AnyRecord): Step | null {
  const changes: Changes = {}
  for (const name of Object.keys(attributesOf(from.kind))) {
    const before = attributeValue(from, name)
    const after = attributeValue(to, name)
    if (!sameValue(before, after)) changes[name] = { from: jsonOf(before), to: jsonOf(after) }
  }
  return Object.keys(changes).length === 0 ? null : { type: 'set', id: from.id, changes }
}
