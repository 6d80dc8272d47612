/** What others have selected, by the box in which it is to be seen. */
import type { Id } from '@/lib/kinds/common'
import type { Author, Presence } from '@/lib/sync/protocol'
import { boxOf, type Scene } from './scene'

export type Others = ReadonlyMap<Id, readonly Author[]>

const NOBODY: Others = new Map()
const known = new WeakMap<readonly Presence[], { boxes: Scene['boxes']; others: Others }>()

export function othersIn(scene: Scene, present: readonly Presence[]): Others {
  if (present.length === 0) return NOBODY
  const before = known.get(present)
  if (before?.boxes === scene.boxes) return before.others
  const others = new Map<Id, Author[]>()
  for (const { author, selection } of present) {
    const boxes = new Set(selection.flatMap((id) => boxOf(scene, id)?.id ?? []))
    for (const id of boxes) others.set(id, [...(others.get(id) ?? []), author])
  }
  known.set(present, { boxes: scene.boxes, others })
  return others
}
