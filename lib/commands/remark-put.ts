/** What is said of an object stands under it; said again, it takes the place of what was said before. */
import { newId } from '@/lib/document/new-id'
import type { Id } from '@/lib/kinds/common'
import type { KindMap } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import type { Work } from './drawing/work'
import { rankBefore } from './place'

type Remark = 'waiver' | 'dependency' | 'fact'

interface Place {
  readonly object: Id | null
  /** The record that is replaced. */
  readonly before: Id | null
  readonly id?: Id | undefined
}

export function putRemark<K extends Remark>(
  work: Work,
  kind: K,
  { object, before, id = newId() }: Place,
  said: KindMap[K],
): void {
  const known = work.index.get(before)
  if (known?.kind === kind) {
    const head = { id: known.id, parent: known.parent, rank: known.rank }
    work.put(makeRecord(kind, head, said))
    return
  }
  if (object !== null && !work.index.get(object)) {
    const message = `There is no object ${object}. It may have been removed.`
    work.refuse('object-missing', object, message)
    return
  }
  const head = { id, parent: object, rank: rankBefore(work.index, object, null) }
  work.add(makeRecord(kind, head, said))
}
