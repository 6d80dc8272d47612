import { scriptCases } from '@/lib/testing/script-cases'
import { migrationDomain } from './migration-domain'

scriptCases(migrationDomain, {
  standard: 'alai',
  accept: [
    'ALTER DOMAIN positive ADD CONSTRAINT c CHECK (VALUE > 0) NOT VALID;',
    'CREATE DOMAIN positive AS int; ALTER DOMAIN positive ADD CHECK (VALUE > 0);',
    'ALTER DOMAIN positive DROP CONSTRAINT c;',
  ],
  reject: [
    { sql: 'ALTER DOMAIN positive ADD CONSTRAINT c CHECK (VALUE > 0);', at: 1 },
    { sql: 'ALTER DOMAIN positive SET NOT NULL;', at: 1 },
  ],
})
