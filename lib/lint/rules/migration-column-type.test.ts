import { scriptCases } from '@/lib/testing/script-cases'
import { migrationColumnType } from './migration-column-type'

const after = (type: string, change: string) => ({
  sql: {
    '001_a.sql': `CREATE TABLE t (c ${type});`,
    '002_b.sql': `ALTER TABLE t ALTER COLUMN c TYPE ${change};`,
  },
})

scriptCases(migrationColumnType, {
  standard: 'alai',
  accept: [
    after('varchar(50)', 'varchar(100)'),
    after('varchar(50)', 'text'),
    after('numeric(10,2)', 'numeric(12,2)'),
    'CREATE TABLE t (c int); ALTER TABLE t ALTER c TYPE text;',
  ],
  reject: [
    { ...after('varchar(50)', 'varchar(20)'), at: '002_b.sql:1', topic: 'narrower' },
    { ...after('text', 'varchar(20)'), at: '002_b.sql:1', topic: 'narrower' },
    { ...after('bigint', 'int'), at: '002_b.sql:1', topic: 'narrower' },
    { ...after('numeric(10,2)', 'numeric(19,4)'), at: '002_b.sql:1', topic: 'rewrite' },
    { ...after('int', 'bigint'), at: '002_b.sql:1', topic: 'rewrite' },
    { ...after('varchar(50)', 'text USING lower(c)'), at: '002_b.sql:1', topic: 'rewrite' },
    { sql: 'ALTER TABLE t ALTER COLUMN c TYPE bigint;', at: 1, topic: 'rewrite' },
  ],
})
