/** What removing objects would do to the rest, to be shown before it is done. */

import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { attributesOf } from '@/lib/kinds/visit-record'
import { dependantsOf, followsAlong, without } from './dependants'
import { Removal } from './removal'

export interface Broken {
  readonly record: AnyRecord
  /** It goes too, or it loses what these attributes say. */
  readonly fate: 'removed' | 'changed'
  /** In words: “Default”, “Query”. */
  readonly because: readonly string[]
}

export interface Breakage {
  /** The objects themselves and all that is in them, but for layout. */
  readonly gone: readonly AnyRecord[]
  /** What would not hold together any more; objects rather than their parts. */
  readonly broken: readonly Broken[]
}

const isModel = (record: AnyRecord) => kindOf(record.kind).scope === 'model'

export function whatBreaks(document: Document, ids: readonly Id[]): Breakage {
  const index = indexOf(document)
  const own = new Removal(document)
  for (const id of ids) own.take(id)
  const gone = [...own.gone].flatMap((id) => index.get(id) ?? []).filter(isModel)
  const whole = new Removal(document)
  for (const id of ids) whole.take(id)
  whole.settle(true)
  const all = new Set([...whole.gone, ...whole.changed.keys()])
  const reasons = dependantsOf(document, whole.gone)
  const direct = new Map(
    [...dependantsOf(document, own.gone), ...reasons]
      .filter((one) => !followsAlong(one))
      .map((one) => [one.record.id, one]),
  )
  const broken: Broken[] = []
  for (const id of all) {
    const record = index.get(id)
    if (!record || own.gone.has(id) || !isModel(record)) continue
    // A part of something that goes anyway is not worth a line.
    if (record.parent !== null && whole.gone.has(record.parent)) continue
    const found = direct.get(id)
    const labels = attributesOf(record.kind)
    broken.push({
      record,
      fate: found && without(found) && !whole.gone.has(id) ? 'changed' : 'removed',
      because: (found?.attributes ?? []).map((name) => labels[name]?.label ?? name),
    })
  }
  return { gone, broken }
}
