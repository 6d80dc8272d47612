import { scriptCases } from '@/lib/testing/script-cases'
import { migrationWayBack } from './migration-way-back'

const UP = 'CREATE TABLE users (id int);'
const BOTH = `-- Up Migration\n${UP}\n-- Down Migration (Rollback)\nDROP TABLE IF EXISTS users;`

scriptCases(migrationWayBack, {
  standard: 'runeframe',
  accept: [
    BOTH,
    `-- Up Migration\n-- Irreversible: the old rows are gone.\n${UP}`,
    { sql: { 'schema.sql': UP } },
    { sql: { 'm/001_a.up.sql': UP, 'm/001_a.down.sql': 'DROP TABLE IF EXISTS users;' } },
    { sql: { 'm/001_a.up.sql': UP }, exists: ['m/001_a.down.sql'], standard: 'agent-os' },
    { sql: { 'm/001_a.sql': UP }, exists: ['m/001_a.down.sql'], standard: 'cloudlab' },
    { sql: { 'V20250101__a.sql': UP }, exists: ['U20250101__a.sql'], standard: 'alai' },
    {
      sql: `-- Migration: 002_change.sql\n-- Up\n${UP}\n-- Down\nDROP TABLE IF EXISTS users;`,
      standard: 'dafnckmachine',
    },
  ],
  reject: [
    { sql: `-- Up Migration\n${UP}`, at: 1, topic: 'missing' },
    {
      sql: { 'm/001_a.up.sql': UP },
      standard: 'agent-os',
      at: 1,
      topic: 'missing',
      says: /001_a\.down\.sql/,
    },
    { sql: { 'm/001_a.sql': UP }, standard: 'cloudlab', at: 1, topic: 'missing' },
    {
      sql: { 'V20250101__a.sql': UP },
      standard: 'alai',
      at: 1,
      topic: 'undo',
      says: /U20250101__a\.sql/,
    },
    {
      sql: `-- Up\n${UP}\n-- Down Migration (Rollback)\nDROP TABLE IF EXISTS users;`,
      at: 1,
      topic: 'marker',
      fix: BOTH,
    },
    {
      sql: `-- Up\n${UP}\n-- Down\nDROP TABLE IF EXISTS users;`,
      standard: 'dafnckmachine',
      at: 1,
      topic: 'marker',
      fix: `-- Migration: 002_change.sql\n-- Up\n${UP}\n-- Down\nDROP TABLE IF EXISTS users;`,
    },
    { sql: `${BOTH.replace('users;', 'people;')}`, at: 2, topic: 'content' },
    { sql: `${BOTH.replace(' IF EXISTS', '')}`, at: 4, topic: 'guarded', fix: BOTH },
    {
      sql: { 'm/001_a.up.sql': UP, 'm/001_a.down.sql': 'SELECT 1;' },
      standard: 'agent-os',
      at: 'm/001_a.up.sql:1',
      topic: 'content',
    },
  ],
})
