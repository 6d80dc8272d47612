import { scriptCases } from '@/lib/testing/script-cases'
import { migrationOrder } from './migration-order'

scriptCases(migrationOrder, {
  standard: 'dafnckmachine',
  accept: [
    "CREATE TYPE s AS ENUM ('a'); CREATE TABLE t (x s, y int, parent int REFERENCES t);",
    'CREATE TABLE t (x unknown_type REFERENCES elsewhere);',
    'DROP TABLE IF EXISTS t; CREATE TABLE t (a int); CREATE INDEX i ON t (a);',
    {
      sql: {
        '001_a.sql': 'CREATE TABLE a (x int);',
        '002_b.sql': 'ALTER TABLE a ADD COLUMN y int;',
      },
    },
    'CREATE TABLE t (a int); CREATE INDEX i ON t (a); CREATE TABLE u (a int);',
  ],
  reject: [
    {
      sql: "CREATE TABLE users (\n  status user_status\n);\nCREATE TYPE user_status AS ENUM ('a', 'b');\n",
      at: 2,
      topic: 'type',
      fix: "CREATE TYPE user_status AS ENUM ('a', 'b');\nCREATE TABLE users (\n  status user_status\n);\n",
    },
    {
      sql: 'CREATE TABLE a (b int REFERENCES b);\nCREATE TABLE b (id int PRIMARY KEY);',
      at: 1,
      topic: 'relation',
    },
    { sql: 'CREATE INDEX i ON b (id);\nCREATE TABLE b (id int);', at: 1, topic: 'relation' },
    {
      sql: { '001_a.sql': 'CREATE TABLE a (x b);', '002_b.sql': "CREATE TYPE b AS ENUM ('a');" },
      at: '001_a.sql:1',
      topic: 'type',
      says: /002_b\.sql, line 1/,
      fix: false,
    },
    {
      sql: 'CREATE TABLE t (a int);\nCREATE INDEX i ON t (a);\nCREATE TABLE u (a int);',
      standard: 'cloudlab',
      at: 3,
      topic: 'parts',
    },
  ],
})
