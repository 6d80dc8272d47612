import { lintCases } from '@/lib/testing/lint-cases'
import { foreignKeyCascade } from './foreign-key-cascade'
import { foreignKeyPolymorphic } from './foreign-key-polymorphic'
import { tableUniquePair } from './table-unique-pair'
import { uniqueNaturalKey } from './unique-natural-key'

const USERS = 'CREATE TABLE users (id uuid PRIMARY KEY);'

const SOFT = 'deleted_at timestamptz'
lintCases(foreignKeyCascade, {
  standard: 'dafnckmachine',
  accept: [
    `CREATE TABLE a (id uuid PRIMARY KEY, ${SOFT}); CREATE TABLE b (a_id uuid REFERENCES a ON DELETE CASCADE)`,
    `CREATE TABLE a (id uuid PRIMARY KEY, ${SOFT}); CREATE TABLE b (a_id uuid REFERENCES a ON DELETE RESTRICT, ${SOFT})`,
  ],
  reject: [
    {
      sql: `CREATE TABLE a (id uuid PRIMARY KEY, ${SOFT}); CREATE TABLE b (a_id uuid REFERENCES a ON DELETE CASCADE, ${SOFT})`,
      at: 'public.b.b_a_id_fkey',
      fix: false,
    },
  ],
})

const PRODUCTS = 'CREATE TABLE products (id uuid PRIMARY KEY);'
const FILES = 'CREATE TABLE files (id uuid PRIMARY KEY, entity_type text'
lintCases(foreignKeyPolymorphic, {
  standard: 'dafnckmachine',
  accept: [
    `${FILES} CHECK (entity_type IN ('task', 'project')), entity_id uuid); CREATE INDEX ON files (entity_type, entity_id)`,
    'CREATE TABLE audit_log (entity_type text, entity_id uuid)',
    'CREATE TABLE files (id uuid PRIMARY KEY, entity_id uuid)',
    `${PRODUCTS} CREATE TABLE lines (id uuid PRIMARY KEY, product_id uuid REFERENCES products, product_type text)`,
    `${PRODUCTS} CREATE TABLE lines (id uuid PRIMARY KEY, product_id uuid, product_type text)`,
    `${PRODUCTS} CREATE TABLE lines (id uuid PRIMARY KEY, first_product_id uuid, first_product_type text)`,
    `${USERS} CREATE TABLE files (id uuid PRIMARY KEY, owner_id uuid REFERENCES users, owner_type text)`,
    'CREATE TABLE calls (id uuid PRIMARY KEY, device_id text, device_type text)',
    'CREATE TABLE products (product_id uuid PRIMARY KEY, product_type text)',
    {
      sql: `${PRODUCTS} CREATE TABLE lines (id uuid PRIMARY KEY, product_id uuid, product_type text)`,
      standard: 'cloudlab',
    },
  ],
  reject: [
    { sql: `${FILES}, entity_id uuid)`, at: 'public.files.entity_id', topic: 'marked', fix: true },
    { sql: `${FILES}, entity_id uuid)`, at: 'public.files.entity_type', topic: 'checked' },
    {
      sql: 'CREATE TABLE remarks (id uuid PRIMARY KEY, commentable_id text, commentable_type text)',
      at: 'public.remarks.commentable_id',
      topic: 'indexed',
      fix: true,
    },
    {
      sql: `CREATE TABLE owners (id uuid PRIMARY KEY);
        CREATE TABLE files (id uuid PRIMARY KEY, owner_id uuid, owner_type text)`,
      at: 'public.files.owner_id',
      topic: 'marked',
      fix: true,
    },
    {
      sql: 'CREATE TABLE lines (id uuid PRIMARY KEY, product_id bigint, product_type text)',
      at: 'public.lines.product_id',
      topic: 'marked',
      fix: true,
    },
    {
      sql: `${FILES}, entity_id uuid)`,
      facts: [{ on: 'files.entity_id', name: 'polymorphic' }],
      at: 'public.files.entity_id',
      topic: 'indexed',
      fix: true,
    },
  ],
})

const MEMBERS = `${USERS} CREATE TABLE projects (id uuid PRIMARY KEY);
  CREATE TABLE members (id uuid PRIMARY KEY, project_id uuid REFERENCES projects, user_id uuid REFERENCES users, role text`
lintCases(tableUniquePair, {
  standard: 'dafnckmachine',
  accept: [
    `${MEMBERS}, UNIQUE (project_id, user_id))`,
    `${MEMBERS}, amount numeric)`,
    `${USERS} CREATE TABLE orders (id uuid PRIMARY KEY, user_id uuid REFERENCES users)`,
  ],
  reject: [
    {
      topic: 'pair',
      sql: `${MEMBERS})`,
      at: 'public.members',
      says: /project_id and user_id/,
      fix: true,
    },
    {
      topic: 'number',
      sql: `CREATE TABLE document (id uuid PRIMARY KEY);
        CREATE TABLE document_versions (document_id uuid REFERENCES document, version_number int, body text)`,
      at: 'public.document_versions',
      says: /the same document_id and version_number/,
      fix: true,
    },
  ],
})

lintCases(uniqueNaturalKey, {
  standard: 'agent-os',
  accept: [
    'CREATE TABLE users (id uuid PRIMARY KEY, email text UNIQUE)',
    'CREATE TABLE users (id uuid PRIMARY KEY, email text); CREATE UNIQUE INDEX ON users (lower(email))',
    'CREATE TABLE messages (id uuid PRIMARY KEY, email text)',
  ],
  reject: [
    {
      sql: 'CREATE TABLE users (id uuid PRIMARY KEY, email text)',
      at: 'public.users.email',
      fix: true,
    },
    {
      sql: 'CREATE TABLE posts (id uuid PRIMARY KEY, slug text)',
      at: 'public.posts.slug',
      fix: true,
    },
  ],
})
