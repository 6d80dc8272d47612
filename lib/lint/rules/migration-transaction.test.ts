import { scriptCases } from '@/lib/testing/script-cases'
import { migrationTransaction } from './migration-transaction'

scriptCases(migrationTransaction, {
  standard: 'cloudlab',
  accept: [
    'BEGIN; CREATE TABLE t (a int); COMMIT;',
    "SET lock_timeout = '5s'; BEGIN; CREATE TABLE t (a int); COMMIT;",
    'CREATE INDEX CONCURRENTLY i ON t (a);',
    "SET lock_timeout = '5s'; CREATE INDEX CONCURRENTLY i ON t (a);",
    { sql: { 'schema.sql': 'CREATE TABLE t (a int);' } },
    '-- Up\nBEGIN; CREATE TABLE t (a int); COMMIT;\n-- Down\nBEGIN; DROP TABLE t; COMMIT;',
  ],
  reject: [
    {
      sql: '-- head\nCREATE TABLE t (a int);\nCREATE TABLE u (a int)',
      at: 2,
      topic: 'missing',
      fix: '-- head\nBEGIN;\n\nCREATE TABLE t (a int);\nCREATE TABLE u (a int);\n\nCOMMIT;',
    },
    {
      sql: 'BEGIN; CREATE TABLE t (a int); COMMIT;\nCREATE TABLE u (a int);',
      at: 2,
      topic: 'outside',
    },
    { sql: 'BEGIN;\nCREATE INDEX CONCURRENTLY i ON t (a);\nCOMMIT;', at: 2, topic: 'refused' },
    { sql: 'BEGIN;\nVACUUM t;\nCOMMIT;', at: 2, topic: 'refused' },
    { sql: "BEGIN;\nALTER SYSTEM SET work_mem = '1GB';\nCOMMIT;", at: 2, topic: 'refused' },
    {
      sql: 'CREATE TABLE t (a int);\nDROP INDEX CONCURRENTLY i;',
      at: 2,
      topic: 'alone',
      fix: false,
    },
    { sql: 'BEGIN;\nCREATE TABLE t (a int);', at: 1, topic: 'open' },
    {
      sql: '-- Up\nBEGIN; CREATE TABLE t (a int); COMMIT;\n-- Down\nDROP TABLE t;',
      at: 4,
      topic: 'missing',
      fix: true,
    },
  ],
})
