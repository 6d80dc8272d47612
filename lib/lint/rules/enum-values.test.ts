import { lintCases } from '@/lib/testing/lint-cases'
import { enumValues } from './enum-values'

const many = Array.from({ length: 21 }, (_, n) => `'v${n}'`).join(', ')

lintCases(enumValues, {
  standard: 'alai',
  accept: ["CREATE TYPE plan AS ENUM ('free', 'pro_plus', 'A4', 'EUR')"],
  reject: [
    { topic: 'many', sql: `CREATE TYPE country AS ENUM (${many})`, at: 'public.country' },
    {
      topic: 'shown',
      sql: "CREATE TYPE plan AS ENUM ('free', 'For teams')",
      at: 'public.plan',
      says: /For teams/,
      fix: false,
    },
  ],
})
