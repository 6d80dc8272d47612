import { z } from 'zod'
import { objectRemove } from '@/lib/commands/object-remove'
import { call } from '../fix'
import { objectRule } from '../rule'
import { isExpired } from '../waivers'

export const waiverExpired = objectRule({
  id: 'waiver-expired',
  area: 'documentation',
  title: 'Waivers hold until their last day, and are then decided anew',
  why: 'A waiver is a promise to deal with something until a day. After that day the finding counts again; a waiver that stays in the list makes it look as if somebody still answered for it.',
  options: z.strictObject({}),
  on: ['waiver'],
  check(waiver, look, report) {
    if (!isExpired(waiver, look.today)) return
    const owner = look.index.get(waiver.parent)
    report({
      attribute: 'until',
      message: `The waiver of ${waiver.rule} on ${owner ? look.name(owner) : 'the project'}, for which ${waiver.owner} answers, ran out on ${waiver.until}. Mend what it was for, or give it another day and the reason.`,
      actual: waiver.until,
      fix: {
        title: 'Remove the waiver',
        safe: false,
        calls: () => [call(objectRemove, { id: waiver.id })],
      },
    })
  },
})
