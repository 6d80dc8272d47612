import { scriptCases } from '@/lib/testing/script-cases'
import { migrationFileName } from './migration-file-name'

const named = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'SELECT 1;']))
const at = (name: string) => ({ sql: named(name), at: 1 })

scriptCases(migrationFileName, {
  standard: 'runeframe',
  accept: [
    { sql: named('20250107_001_create_users_table.sql') },
    { sql: named('20250107_003_alter_users_add_metadata.sql') },
    {
      sql: named(
        'migrations/001_create_users_table.up.sql',
        'migrations/001_create_users_table.down.sql',
      ),
      standard: 'agent-os',
    },
    {
      sql: named(
        'migrations/001_create_users_table.sql',
        'migrations/001_create_users_table.down.sql',
      ),
      standard: 'cloudlab',
    },
    {
      sql: named('V20250107__create_users.sql', 'U20250107__create_users.sql', 'V20250108__x.sql'),
      standard: 'alai',
    },
    { sql: named('001_create_users_table.sql'), standard: 'dafnckmachine' },
    // The whole schema is no migration.
    { sql: named('schema.sql') },
    { sql: named('001_a.sql'), standard: 'plain' },
  ],
  reject: [
    { ...at('001_create_users_table.up.sql'), topic: 'form', fix: false },
    { ...at('V20250107__create_users.sql'), topic: 'form', fix: false },
    {
      ...at('20250107-001-Create users.sql'),
      topic: 'form',
      fix: true,
      says: /20250107_001_create_users\.sql/,
    },
    { ...at('20250107_001_users_table.sql'), topic: 'verb' },
    {
      ...at('20250107_001_create_users_table.sql'),
      standard: 'agent-os',
      topic: 'form',
      fix: true,
    },
    { ...at('001_create_users_table.up.sql'), standard: 'cloudlab', topic: 'form', fix: true },
    { ...at('1_create_users_table.sql'), standard: 'alai', topic: 'form', fix: true },
    {
      ...at('20250107_001_create_users_table.sql'),
      standard: 'dafnckmachine',
      topic: 'form',
      says: /001_create_users_table\.sql/,
      fix: true,
    },
    {
      sql: named('001_add_a.sql', '001_add_b.sql'),
      standard: 'plain',
      topic: 'number',
      at: ['001_add_a.sql:1', '001_add_b.sql:1'],
    },
    {
      sql: named('V20250107__create_users.sql', '002_add_b.up.sql'),
      standard: 'alai',
      topic: 'mixed',
      at: '002_add_b.up.sql:1',
    },
  ],
})
