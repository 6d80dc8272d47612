import { scriptCases } from '@/lib/testing/script-cases'
import { migrationHeader } from './migration-header'

const HEAD = `-- migrations/002_change.sql
-- Migration: Create users table
-- Author: AI Agent
-- Date: 2025-09-04
-- Description: Users of the shop
`

scriptCases(migrationHeader, {
  standard: 'cloudlab',
  accept: [
    `${HEAD}\nSELECT 1;`,
    { sql: { 'schema.sql': 'SELECT 1;' } },
    { sql: { '001_x.down.sql': 'SELECT 1;' } },
  ],
  reject: [
    { sql: 'SELECT 1;', at: 1, topic: 'missing', says: /Author/ },
    {
      sql: `${HEAD.replace('-- Author: AI Agent\n', '')}SELECT 1;`,
      at: 1,
      topic: 'missing',
      says: /lacks -- Author:\. Add it/,
    },
    {
      sql: `${HEAD.replace('-- migrations/002_change.sql\n', '')}SELECT 1;`,
      at: 1,
      topic: 'missing',
    },
    { sql: `${HEAD.replace('2025-09-04', '4 Sep 2025')}SELECT 1;`, at: 1, topic: 'date' },
  ],
})
