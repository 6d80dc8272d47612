import { lintCases } from '@/lib/testing/lint-cases'
import { tablePartitionHash } from './table-partition-hash'
import { tablePartitionName } from './table-partition-name'

const HASH = 'CREATE TABLE t (id uuid PRIMARY KEY) PARTITION BY HASH (id);'
const part = (n: number, modulus = 2) =>
  `CREATE TABLE t_${n} PARTITION OF t FOR VALUES WITH (MODULUS ${modulus}, REMAINDER ${n});`

lintCases(tablePartitionHash, {
  standard: 'plain',
  accept: [HASH, HASH + part(0) + part(1), HASH + part(0) + part(1, 4) + part(3, 4)],
  reject: [
    { sql: HASH + part(0), at: 'public.t', says: /remainder 1 of 2/ },
    { sql: HASH + part(0) + part(1, 4), at: 'public.t', says: /remainder 3 of 4/ },
  ],
})

const RANGE = 'CREATE TABLE logs (at timestamptz) PARTITION BY RANGE (at);'
const month = (name: string, from: string, to: string) =>
  `CREATE TABLE ${name} PARTITION OF logs FOR VALUES FROM ('${from}') TO ('${to}');`

lintCases(tablePartitionName, {
  standard: 'runeframe',
  accept: [
    RANGE + month('logs_2025_01', '2025-01-01', '2025-02-01'),
    RANGE + month('logs_2025_12', '2025-12-01 00:00:00+00', '2026-01-01 00:00:00+00'),
    RANGE + month('logs_2025', '2025-01-01', '2026-01-01'),
  ],
  reject: [
    {
      sql: RANGE + month('logs_jan', '2025-01-01', '2025-02-01'),
      at: 'public.logs_jan',
      says: /logs_2025_01/,
      fix: true,
    },
  ],
})
