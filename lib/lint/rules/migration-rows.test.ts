import { scriptCases } from '@/lib/testing/script-cases'
import { migrationRows } from './migration-rows'

scriptCases(migrationRows, {
  standard: 'alai',
  accept: [
    'UPDATE users SET bio = 0 WHERE id BETWEEN 1 AND 1000;',
    'CREATE TABLE t (a int); UPDATE t SET a = 1; DELETE FROM t;',
    'DELETE FROM users WHERE id = 5;',
  ],
  reject: [
    { sql: "UPDATE users SET bio = '' WHERE bio IS NULL;", at: 1, topic: 'update' },
    { sql: 'UPDATE app.users SET bio = 1;', at: 1, topic: 'update', says: /app\.users/ },
    { sql: 'DELETE FROM users;', at: 1, topic: 'delete' },
  ],
})
