import { scriptCases } from '@/lib/testing/script-cases'
import { migrationEnumValue } from './migration-enum-value'

scriptCases(migrationEnumValue, {
  standard: 'plain',
  accept: [
    "ALTER TYPE status ADD VALUE 'late'; UPDATE orders SET status = 'late' WHERE id = 1;",
    "BEGIN; ALTER TYPE status ADD VALUE 'late'; COMMIT; UPDATE orders SET status = 'late' WHERE id = 1;",
    "BEGIN; CREATE TYPE s AS ENUM ('a'); ALTER TYPE s ADD VALUE 'b'; SELECT 'b'::s; COMMIT;",
  ],
  reject: [
    {
      sql: "BEGIN;\nALTER TYPE status ADD VALUE 'late';\nUPDATE orders SET status = 'late' WHERE id = 1;\nCOMMIT;",
      at: 3,
      says: /same transaction/,
    },
  ],
})
