import { scriptCases } from '@/lib/testing/script-cases'
import { migrationPartition } from './migration-partition'

const ATTACH =
  "ALTER TABLE logs ATTACH PARTITION logs_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');"

scriptCases(migrationPartition, {
  standard: 'alai',
  accept: [
    `CREATE TABLE logs_2026 (at date); ${ATTACH}`,
    `ALTER TABLE logs_2026 ADD CONSTRAINT c CHECK (at >= '2026-01-01') NOT VALID; ALTER TABLE logs_2026 VALIDATE CONSTRAINT c; ${ATTACH}`,
    'ALTER TABLE logs DETACH PARTITION logs_2026 CONCURRENTLY;',
  ],
  reject: [
    { sql: ATTACH, at: 1, topic: 'attach' },
    { sql: 'ALTER TABLE logs DETACH PARTITION logs_2026;', at: 1, topic: 'detach' },
  ],
})
