import { scriptCases } from '@/lib/testing/script-cases'
import { seedRows } from './seed-rows'

scriptCases(seedRows, {
  standard: 'alai',
  name: 'seeds.sql',
  accept: [
    `INSERT INTO currencies (code, label, sort_order) VALUES ('EUR', 'Euro', 1)
     ON CONFLICT (code) DO UPDATE SET label = EXCLUDED.label;`,
    "INSERT INTO tenants (id, name) VALUES ('1', 'System') ON CONFLICT DO NOTHING;",
    'INSERT INTO users_new SELECT * FROM users;',
  ],
  reject: [
    { sql: "INSERT INTO tenants (id, name) VALUES ('1', 'System');", at: 1, topic: 'repeatable' },
    {
      sql: "INSERT INTO currencies (code, label) VALUES ('EUR', 'Euro') ON CONFLICT (code) DO UPDATE SET label = EXCLUDED.label;",
      at: 1,
      topic: 'columns',
      says: /sort_order/,
    },
    {
      sql: "INSERT INTO currencies (code, label, sort_order) VALUES ('EUR', 'Euro', 1) ON CONFLICT DO NOTHING;",
      at: 1,
      topic: 'update',
    },
    {
      sql: "CREATE TABLE currencies (code char(3) PRIMARY KEY, label text);\nINSERT INTO currencies (code) VALUES ('EUR') ON CONFLICT DO NOTHING;",
      at: 2,
      topic: 'columns',
    },
  ],
})
