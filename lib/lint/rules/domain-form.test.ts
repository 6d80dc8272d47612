import { lintCases } from '@/lib/testing/lint-cases'
import { domainForm } from './domain-form'

lintCases(domainForm, {
  standard: 'agent-os',
  accept: [
    "CREATE DOMAIN email_address AS varchar(255) CHECK (VALUE ~ '@')",
    'CREATE DOMAIN positive_integer AS integer; CREATE DOMAIN amount AS numeric(10,2)',
    { standard: 'plain', sql: 'CREATE DOMAIN email AS text' },
  ],
  reject: [
    {
      topic: 'type',
      sql: "CREATE DOMAIN email_address AS text CHECK (VALUE ~ '@')",
      at: 'public.email_address',
      says: /character varying\(255\)/,
      fix: true,
    },
    {
      topic: 'check',
      sql: 'CREATE DOMAIN email_address AS varchar(255)',
      at: 'public.email_address',
      fix: true,
    },
  ],
})
