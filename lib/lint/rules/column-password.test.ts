import { lintCases } from '@/lib/testing/lint-cases'
import { columnPassword } from './column-password'

const one = (columns: string) => `CREATE TABLE users (${columns})`
const at = (name: string) => `public.users.${name}`

lintCases(columnPassword, {
  standard: 'cloudlab',
  accept: [
    one(
      'password_hash varchar(255) NOT NULL, password_changed_at timestamptz, has_password boolean',
    ),
    one('reset_password_token text, encrypted_password text, password_count integer'),
    { standard: 'alai', sql: one('password_hash text') },
    { standard: 'plain', sql: one('password_hash bytea, password_salt bytea') },
  ],
  reject: [
    ...(['cloudlab', 'agent-os', 'plain', 'dafnckmachine'] as const).map((standard) => ({
      standard,
      topic: 'plain',
      sql: one('password varchar(255) NOT NULL, user_pwd text'),
      at: [at('password'), at('user_pwd')],
      says: /hash/,
      fix: false,
    })),
    { topic: 'type', sql: one('password_hash text NOT NULL'), at: at('password_hash'), fix: true },
    {
      topic: 'required',
      sql: one('password_hash varchar(255)'),
      at: at('password_hash'),
      fix: true,
    },
    {
      topic: 'optional',
      standard: 'alai',
      sql: one('password_hash varchar(255) NOT NULL'),
      at: at('password_hash'),
      fix: true,
    },
  ],
})
