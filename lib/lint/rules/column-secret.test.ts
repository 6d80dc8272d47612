import { lintCases } from '@/lib/testing/lint-cases'
import { columnSecret } from './column-secret'

const one = (columns: string) => `CREATE TABLE people (${columns})`
const at = (name: string) => `public.people.${name}`

lintCases(columnSecret, {
  standard: 'agent-os',
  accept: [
    one('ssn_encrypted bytea, ssn_last_four text, card_last_four text, token_count int'),
    one('ssn bytea, password_hash text, api_key_hash text, secret boolean, public_key text'),
    `${one('mfa_secret text')}; COMMENT ON COLUMN people.mfa_secret IS 'Encrypted before it is stored.'`,
    { sql: one('ssn text'), facts: [{ on: 'people.ssn', name: 'encrypted' }] },
    { standard: 'cloudlab', sql: one('encrypted_card_number text NOT NULL') },
    {
      standard: 'plain',
      sql: one('encrypted_card_number text, card_encrypted text, session_token text'),
    },
    { standard: 'alai', sql: one('pin_encrypted text') },
  ],
  reject: [
    {
      topic: 'plain',
      sql: one('ssn varchar(11)'),
      at: at('ssn'),
      says: /ssn_encrypted bytea/,
      fix: true,
    },
    {
      topic: 'plain',
      standard: 'cloudlab',
      sql: one('card_number varchar(19)'),
      at: at('card_number'),
      says: /encrypted_card_number text/,
      fix: true,
    },
    ...(['runeframe', 'alai', 'dafnckmachine', 'plain'] as const).map((standard) => ({
      standard,
      topic: 'plain',
      sql: one('mfa_secret text, iban text'),
      at: [at('mfa_secret'), at('iban')],
      fix: true,
    })),
    {
      topic: 'token',
      standard: 'dafnckmachine',
      sql: one('session_token varchar(255), refresh_token varchar(255)'),
      at: [at('session_token'), at('refresh_token')],
      says: /hash/,
      fix: false,
    },
    {
      topic: 'type',
      sql: one('ssn_encrypted text'),
      at: at('ssn_encrypted'),
      says: /bytea/,
      fix: true,
    },
    {
      topic: 'type',
      standard: 'cloudlab',
      sql: one('encrypted_ssn text'),
      at: at('encrypted_ssn'),
      says: /NOT NULL/,
      fix: true,
    },
    { topic: 'name', sql: one('encrypted_ssn bytea'), at: at('encrypted_ssn'), fix: true },
    {
      topic: 'name',
      standard: 'cloudlab',
      sql: one('ssn_encrypted text NOT NULL'),
      at: at('ssn_encrypted'),
      says: /encrypted_ssn/,
      fix: true,
    },
  ],
})
