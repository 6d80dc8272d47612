import { z } from 'zod'
import { objectRule } from '../rule'

const SHOWN = /[\s.,;:!?()]|\p{Lu}\p{Ll}/u

export const enumValues = objectRule({
  id: 'enum-values',
  area: 'types',
  title: 'Enumerated types hold few values that stay as they are',
  why: 'A value can be added to an enumerated type but never taken away, and it has no label, no order of its own and no way to be retired. What changes, or is shown to people as it is, belongs in a table of values.',
  topics: {
    many: 'Long lists are tables',
    shown: 'Values are keys, not words for people',
  },
  options: z.strictObject({ most: z.number().int().default(20) }),
  on: ['enum'],
  check(record, look, report, { most }) {
    const { labels } = record
    if (labels.length > most) {
      report({
        topic: 'many',
        attribute: 'labels',
        message: `${look.name(record)} has ${labels.length} values. A list that long changes: keep it in a table that columns refer to.`,
        actual: `${labels.length}`,
        expected: `at most ${most}`,
      })
    }
    const shown = labels.find(({ label }) => SHOWN.test(label))
    if (shown) {
      report({
        topic: 'shown',
        attribute: 'labels',
        message: `${look.name(record)} has the value “${shown.label}”, which reads like a label. Keep labels in a table of values, and a short code here.`,
        actual: shown.label,
      })
    }
  },
})
