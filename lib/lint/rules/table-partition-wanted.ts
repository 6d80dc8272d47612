import { z } from 'zod'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { tableFacts } from '../facts/table-facts'
import type { Look } from '../look'
import { objectRule, type Reporter } from '../rule'
import { judgedTable } from './lib/judged-table'

type Table = RecordOf<'table'>

const isCutBy = ({ partitionBy }: Table, { id }: { readonly id: Id }) =>
  (partitionBy?.elements ?? []).some(({ column }) => column === id)

const momentOf = (look: Look, table: Table, moments: readonly string[]) =>
  look.index.childrenOf(table.id, 'column').find(({ name }) => moments.includes(name))

/** What grows with time is cut by time: so the oldest part can go at once. */
function judgeTime(
  look: Look,
  table: Table,
  moment: AnyRecord & RecordOf<'column'>,
  report: Reporter,
): void {
  if (table.partitionBy === null) {
    report({
      topic: 'time',
      message: `${look.name(table)} grows with time and is one piece. Partition it: PARTITION BY RANGE (${moment.name}).`,
      expected: `PARTITION BY RANGE (${moment.name})`,
    })
    return
  }
  if (table.partitionBy.strategy !== 'range') return
  if (moment.notNull === null && isCutBy(table, moment)) {
    report({
      topic: 'time',
      at: moment,
      attribute: 'notNull',
      message: `${look.name(moment)} decides in which partition a row is, and may be empty; such rows find none. Make it NOT NULL.`,
      expected: 'NOT NULL',
    })
  }
}

export const tablePartitionWanted = objectRule({
  id: 'table-partition-wanted',
  area: 'partitions',
  title: 'Large tables are kept in parts',
  why: 'Deleting millions of old rows takes hours and leaves holes; dropping a partition takes no time. Indexes stay small enough for memory, and what is asked about last month reads last month only. A table that is large already must be copied as a whole to be cut.',
  topics: {
    time: 'Tables that grow with time are partitioned by it',
    hash: 'Large tables of things are partitioned by a hash of their key',
    size: 'It is known how large a partitioned table becomes',
  },
  options: z.strictObject({
    /** The columns that tell when a row came, the best first. */
    moments: z.array(z.string()).default(['created_at']),
    /** Logs are cut also where nobody said that they become large. */
    logs: z.boolean().default(false),
    /** How tables of things are cut where they are large and have a moment. */
    things: z.enum(['range', 'hash']).default('range'),
  }),
  on: ['table'],
  check(record, look, report, { moments, logs, things }) {
    const table = judgedTable(look, record.id)
    if (!table) return
    const { large, role } = tableFacts(look.index, table)
    const moment = momentOf(look, table, moments)
    const byTime = moment && (role === 'log' || things === 'range')
    if (byTime && (large || (logs && role === 'log'))) judgeTime(look, table, moment, report)
    else if (large && table.partitionBy === null) {
      report({
        topic: 'hash',
        message: `${look.name(table)} is said to be large and is one piece. Partition it: PARTITION BY HASH of its key.`,
        expected: 'PARTITION BY HASH',
      })
    }
    const isSaid = look.index.childrenOf(table.id, 'fact').some(({ name }) => name === 'size')
    if (table.partitionBy === null || isSaid) return
    report({
      topic: 'size',
      message: `${look.name(table)} is partitioned, but nothing says how large it and its parts become. Say it in its facts: the document lists it.`,
    })
  },
})
