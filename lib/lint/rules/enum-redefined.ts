import { z } from 'zod'
import { enumLabelAdd } from '@/lib/commands/enum-label-add'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { call, type Fix } from '../fix'
import { groupRule } from '../rule'

type Enum = RecordOf<'enum'>

const labels = (type: Enum) => type.labels.map(({ label }) => label)

/** Where the one has all values of the other in their order, the other lacks some only. */
function addMissing(type: Enum, model: Enum): Fix | null {
  const own = new Set(labels(type))
  const missing = labels(model).filter((label) => !own.has(label))
  const isPart = labels(type).every((label) => labels(model).includes(label))
  if (missing.length === 0 || !isPart) return null
  return {
    title: `Add ${missing.join(', ')}`,
    safe: false,
    calls: () => missing.map((label) => call(enumLabelAdd, { id: type.id, label })),
  }
}

export const enumRedefined = groupRule({
  id: 'enum-redefined',
  area: 'postgresql',
  title: 'One type has one list of values',
  why: 'Two types of one name in different schemas are told apart by the search path alone. Where their values differ, what is right in one table is refused in another that seems to have the same type.',
  options: z.strictObject({}),
  on: ['enum'],
  keyOf: ({ name }) => name,
  judge(members, look, report) {
    const [model, ...others] = [...members].sort(
      (a, b) => b.labels.length - a.labels.length || (look.name(a) < look.name(b) ? -1 : 1),
    )
    if (!model) return
    const wanted = [...labels(model)].sort().join('\n')
    for (const type of others) {
      if ([...labels(type)].sort().join('\n') === wanted) continue
      report({
        at: type,
        attribute: 'labels',
        message: `${look.name(type)} has other values than ${look.name(model)}: ${labels(type).join(', ')} instead of ${labels(model).join(', ')}. Give both the same values, or one another name.`,
        actual: labels(type).join(', '),
        expected: labels(model).join(', '),
        fix: addMissing(type, model),
      })
    }
  },
})
