import { z } from 'zod'
import { scriptRule } from '../rule'
import { tableText } from '../script/commands'
import { forward } from '../script/forward'

export const migrationPartition = scriptRule({
  id: 'migration-partition',
  area: 'migrations',
  title: 'Partitions are attached and detached without a long lock',
  why: 'ATTACH PARTITION looks at every row of the table that becomes a partition, which nobody can use meanwhile, unless a validated check says already that the rows fit; it also looks through the default partition. DETACH PARTITION locks the whole partitioned table unless it is done CONCURRENTLY (since PostgreSQL 14).',
  topics: {
    attach: 'A check shows that the rows fit before a table is attached',
    detach: 'Partitions are detached CONCURRENTLY',
  },
  options: z.strictObject({}),
  statement: forward({
    command({ table, command }, { look, report, isNew }) {
      const { subtype, def } = command
      const part = def && 'PartitionCmd' in def ? def.PartitionCmd : null
      if (!part) return
      const child = tableText(part.name)
      if (subtype === 'AT_AttachPartition') {
        const checks = [...(look.past.table(part.name)?.checks.values() ?? [])]
        if (isNew(part.name) || checks.some(({ validated }) => validated)) return
        report({
          topic: 'attach',
          subject: child,
          message: `Attaching ${child} to ${tableText(table)} looks at every row of it while nobody can use it. Add a CHECK with the bounds NOT VALID and validate it first.`,
        })
      } else if (subtype === 'AT_DetachPartition' && !part.concurrent) {
        report({
          topic: 'detach',
          subject: child,
          message: `Detaching ${child} locks all of ${tableText(table)}. Write DETACH PARTITION … CONCURRENTLY, outside of a transaction.`,
          expected: 'DETACH PARTITION … CONCURRENTLY',
        })
      }
    },
  }),
})
