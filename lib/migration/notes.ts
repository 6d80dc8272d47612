/** What PostgreSQL cannot change, told instead of passed over. */
import type { Id } from '@/lib/kinds/common'
import type { Fates } from './fates'
import { partsOf } from './harmonise'

/** Parts that stay keep their order, and new ones come after them. */
export function columnOrderNotes(fates: Fates): string[] {
  const { before, after } = fates
  const notes: string[] = []
  for (const record of after.records()) {
    if (fates.of(record.id) === 'make' || fates.of(record.id) === 'anew') continue
    const parts = [...partsOf(after.document, record).values()]
    if (parts.length < 2) continue
    const isNew = (id: Id) => fates.of(id) === 'make' || fates.of(id) === 'anew'
    const wanted = parts.map(({ id }) => id)
    const old = before.get(record.id)
    const stays = [...(old ? partsOf(before.document, old).values() : [])]
      .map(({ id }) => id)
      .filter((id) => wanted.includes(id) && !isNew(id))
    const real = [...stays, ...wanted.filter(isNew)]
    if (real.every((id, i) => id === wanted[i])) continue
    const names = real.map((id) => after.context.ident(id)).join(', ')
    notes.push(
      `The columns of ${after.name(record.id)} stay in this order: ${names}. PostgreSQL cannot change the order of columns in place.`,
    )
  }
  return notes
}
