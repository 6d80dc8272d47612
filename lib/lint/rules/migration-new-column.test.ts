import { scriptCases } from '@/lib/testing/script-cases'
import { migrationNewColumn } from './migration-new-column'

scriptCases(migrationNewColumn, {
  standard: 'alai',
  accept: [
    'ALTER TABLE users ADD COLUMN bio text;',
    "ALTER TABLE users ADD COLUMN bio text NOT NULL DEFAULT '';",
    'ALTER TABLE users ADD COLUMN seen_at timestamptz NOT NULL DEFAULT now();',
    'CREATE TABLE users (id uuid); ALTER TABLE users ADD COLUMN public_id uuid NOT NULL DEFAULT gen_random_uuid();',
    'ALTER TABLE users ADD COLUMN twice int GENERATED ALWAYS AS (x * 2) VIRTUAL;',
  ],
  reject: [
    {
      sql: 'ALTER TABLE documents\n  ADD COLUMN public_id UUID NOT NULL DEFAULT gen_random_uuid();',
      at: 2,
      topic: 'rewrite',
      says: /gen_random_uuid\(\)/,
      fix: `ALTER TABLE documents ADD COLUMN public_id UUID;
ALTER TABLE documents ALTER COLUMN public_id SET DEFAULT gen_random_uuid();
-- In large tables some thousand rows at a time.
UPDATE documents SET public_id = gen_random_uuid() WHERE public_id IS NULL;
ALTER TABLE documents ADD CONSTRAINT documents_public_id_not_null CHECK (public_id IS NOT NULL) NOT VALID;
ALTER TABLE documents VALIDATE CONSTRAINT documents_public_id_not_null;
ALTER TABLE documents ALTER COLUMN public_id SET NOT NULL;
ALTER TABLE documents DROP CONSTRAINT documents_public_id_not_null;`,
    },
    {
      sql: 'ALTER TABLE users ADD COLUMN bio varchar(100) NOT NULL;',
      at: 1,
      topic: 'not-null',
      fix: true,
    },
    {
      sql: 'ALTER TABLE users ADD COLUMN bio text NOT NULL DEFAULT NULL;',
      at: 1,
      topic: 'not-null',
    },
    { sql: 'ALTER TABLE users ADD COLUMN n serial;', at: 1, topic: 'rewrite', fix: false },
    {
      sql: 'ALTER TABLE users ADD COLUMN n int GENERATED ALWAYS AS IDENTITY;',
      at: 1,
      topic: 'rewrite',
    },
    {
      sql: 'ALTER TABLE users ADD COLUMN n int GENERATED ALWAYS AS (x * 2) STORED;',
      at: 1,
      topic: 'rewrite',
    },
    { sql: 'BEGIN; ALTER TABLE users ADD COLUMN bio text NOT NULL; COMMIT;', at: 1, fix: false },
  ],
})
