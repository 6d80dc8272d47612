import { scriptCases } from '@/lib/testing/script-cases'
import { migrationRewrite } from './migration-rewrite'

scriptCases(migrationRewrite, {
  standard: 'alai',
  accept: [
    'VACUUM users;',
    'ANALYZE users;',
    'CREATE UNLOGGED TABLE t (a int); ALTER TABLE t SET LOGGED;',
  ],
  reject: [
    { sql: 'VACUUM FULL users;', at: 1 },
    { sql: 'CLUSTER users USING i;', at: 1 },
    { sql: 'ALTER TABLE users SET UNLOGGED;', at: 1 },
    { sql: 'ALTER TABLE users SET TABLESPACE fast;', at: 1 },
  ],
})
