import { scriptCases } from '@/lib/testing/script-cases'
import { migrationRowSecurity } from './migration-row-security'

const ENABLE = 'ALTER TABLE users ENABLE ROW LEVEL SECURITY;'
const POLICY = 'CREATE POLICY p ON users USING (true);'

scriptCases(migrationRowSecurity, {
  standard: 'cloudlab',
  accept: [
    `${POLICY} ${ENABLE}`,
    `BEGIN; ${ENABLE} ${POLICY} COMMIT;`,
    `CREATE TABLE users (id int); ${ENABLE} ${POLICY}`,
  ],
  reject: [
    { sql: `${ENABLE}\n${POLICY}`, at: 1 },
    { sql: `BEGIN;\n${ENABLE}\nCREATE POLICY p ON others USING (true);\nCOMMIT;`, at: 2 },
  ],
})
