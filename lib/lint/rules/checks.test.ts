import { lintCases } from '@/lib/testing/lint-cases'
import { checkRow } from './check-row'
import { checkWanted } from './check-wanted'
import { tableConstraints } from './table-constraints'
import { eventStore } from './table-event-store'
import { sagaStates } from './table-saga'

lintCases(checkWanted, {
  standard: 'runeframe',
  accept: [
    "CREATE TABLE users (id uuid PRIMARY KEY, email text CHECK (email ~* '^.+@.+[.].+$'), name varchar(80) CHECK (length(name) > 1))",
    "CREATE DOMAIN mail AS text CHECK (VALUE ~ '^[[:alnum:]]+@'); CREATE DOMAIN known AS mail CHECK (VALUE LIKE '%_@_%._%'); CREATE TABLE users (id uuid PRIMARY KEY, email mail, other_email known, work_email text CHECK (is_email(work_email)))",
    'CREATE TABLE t (amount numeric CHECK (amount BETWEEN 1 AND 5), price_id uuid, age text)',
    { sql: 'CREATE TABLE t (id uuid, name text, amount numeric)', standard: 'agent-os' },
    'CREATE TABLE t (amount numeric CHECK ((amount >= (1)::numeric)))',
    'CREATE TABLE t (amount numeric CHECK (0 < amount), discount_amount numeric CHECK (discount_amount >= 0))',
    "CREATE TABLE t (amount numeric, kind text, CHECK (amount > 0 OR kind = 'refund'))",
    'CREATE TABLE t (rating integer CHECK (rating IN (1, 2, 3, 4, 5)), age integer CHECK (age BETWEEN 0 AND 150))',
    'CREATE TABLE t (price numeric CHECK (price IS NULL OR price > 0), name text CHECK (char_length(btrim(name)) BETWEEN 2 AND 80))',
    "CREATE TABLE t (phone text CHECK (phone SIMILAR TO '[0-9]+'), slug text CHECK (is_slug(slug)))",
    'CREATE DOMAIN positive AS integer CHECK (VALUE > 0); CREATE TABLE t (quantity positive)',
    { sql: "CREATE TABLE t (filename text CHECK (filename <> ''))", standard: 'dafnckmachine' },
  ],
  reject: [
    {
      sql: 'CREATE TABLE users (id uuid PRIMARY KEY, email text)',
      at: 'public.users.email',
      topic: 'email',
      fix: true,
    },
    {
      sql: 'CREATE TABLE t (name character varying(255))',
      at: 'public.t.name',
      topic: 'name',
      fix: true,
    },
    {
      sql: 'CREATE TABLE t (amount numeric(19,4))',
      at: 'public.t.amount',
      topic: 'amount',
      says: /amount > 0/,
      fix: true,
    },
    {
      sql: 'CREATE TABLE t (amount numeric(19,4) CHECK (amount >= 0))',
      at: 'public.t.amount',
      topic: 'amount',
      says: /let more through/,
      fix: true,
    },
    {
      sql: 'CREATE TABLE t (amount numeric(19,4) CHECK (amount <> 0 AND amount IS NOT NULL))',
      at: 'public.t.amount',
      topic: 'amount',
      says: /let more through/,
    },
    {
      sql: "CREATE TABLE t (email text CHECK (email LIKE '%@%'))",
      at: 'public.t.email',
      topic: 'email',
      says: /let more through/,
      fix: true,
    },
    {
      sql: 'CREATE DOMAIN words AS text; CREATE TABLE t (email words, name text CHECK (length(name) >= 2))',
      at: ['public.t.email', 'public.t.name'],
    },
    {
      sql: 'CREATE TABLE t (age integer CHECK (age BETWEEN 0 AND 150))',
      standard: 'agent-os',
      at: 'public.t.age',
      topic: 'age',
      fix: true,
    },
    {
      sql: 'CREATE TABLE t (estimated_hours numeric CHECK (estimated_hours >= 0))',
      standard: 'dafnckmachine',
      at: 'public.t.estimated_hours',
      topic: 'hours',
      fix: true,
    },
    {
      sql: 'CREATE DOMAIN mark AS numeric(3,2) CHECK (VALUE >= 0); CREATE TABLE t (rating mark)',
      at: 'public.t.rating',
      topic: 'rating',
      fix: true,
    },
    {
      sql: 'CREATE TABLE t (age integer CHECK (age > 0))',
      at: 'public.t.age',
      topic: 'age',
      fix: true,
    },
    {
      sql: 'CREATE TABLE t (unit_price numeric(10,2))',
      at: 'public.t.unit_price',
      topic: 'price',
      fix: true,
    },
    { sql: 'CREATE TABLE t (slug text)', at: 'public.t.slug', topic: 'slug', fix: true },
    {
      sql: 'CREATE TABLE t (quantity integer)',
      at: 'public.t.quantity',
      topic: 'quantity',
      fix: true,
    },
    {
      sql: 'CREATE TABLE t (rating numeric(3,2))',
      at: 'public.t.rating',
      topic: 'rating',
      fix: true,
    },
    {
      sql: 'CREATE TABLE t (tax_percent numeric(5,2))',
      at: 'public.t.tax_percent',
      topic: 'percent',
      fix: true,
    },
    {
      sql: 'CREATE TABLE t (age integer)',
      standard: 'agent-os',
      at: 'public.t.age',
      topic: 'age',
      says: /120/,
      fix: true,
    },
    {
      sql: 'CREATE TABLE t (phone text)',
      standard: 'cloudlab',
      at: 'public.t.phone',
      topic: 'phone',
      fix: true,
    },
    {
      sql: 'CREATE TABLE t (estimated_hours numeric)',
      standard: 'dafnckmachine',
      at: 'public.t.estimated_hours',
      topic: 'hours',
      fix: true,
    },
    {
      sql: 'CREATE TABLE t (username text)',
      standard: 'dafnckmachine',
      at: 'public.t.username',
      topic: 'username',
      fix: true,
    },
    {
      sql: 'CREATE TABLE t (file_size bigint)',
      standard: 'dafnckmachine',
      at: 'public.t.file_size',
      topic: 'file-size',
      fix: true,
    },
    {
      sql: 'CREATE TABLE t (filename text)',
      standard: 'dafnckmachine',
      at: 'public.t.filename',
      topic: 'filename',
      fix: true,
    },
  ],
})

lintCases(checkRow, {
  standard: 'dafnckmachine',
  accept: [
    'CREATE TABLE tasks (id uuid PRIMARY KEY, parent_id uuid REFERENCES tasks, CHECK (parent_id <> id))',
    'CREATE TABLE places (id uuid PRIMARY KEY); CREATE TABLE trips (id uuid, start_id uuid REFERENCES places, end_id uuid REFERENCES places)',
    'CREATE TABLE t (due_date date, created_at timestamptz)',
  ],
  reject: [
    {
      sql: 'CREATE TABLE tasks (id uuid PRIMARY KEY, parent_id uuid REFERENCES tasks)',
      at: 'public.tasks',
      topic: 'parent',
      says: /parent_id <> id/,
      fix: true,
    },
    {
      sql: `CREATE TABLE tasks (id uuid PRIMARY KEY); CREATE TABLE links (id uuid, a_id uuid NOT NULL REFERENCES tasks,
        b_id uuid NOT NULL REFERENCES tasks, UNIQUE (a_id, b_id))`,
      at: 'public.links',
      topic: 'itself',
      fix: true,
    },
    {
      sql: 'CREATE TABLE tasks (id uuid, due_date timestamptz, created_at timestamptz)',
      at: 'public.tasks',
      topic: 'due',
      fix: true,
    },
  ],
})

lintCases(tableConstraints, {
  standard: 'cloudlab',
  accept: [
    'CREATE TABLE products (product_id uuid PRIMARY KEY, name text NOT NULL)',
    'CREATE TABLE products (product_id uuid PRIMARY KEY, name text UNIQUE)',
  ],
  reject: [
    {
      sql: 'CREATE TABLE products (product_id uuid PRIMARY KEY, name text)',
      at: 'public.products',
      fix: true,
    },
    {
      sql: 'CREATE TABLE products (product_id uuid PRIMARY KEY, weight numeric)',
      at: 'public.products',
      fix: false,
    },
  ],
})

const EVENTS = `CREATE TABLE events (event_id uuid PRIMARY KEY, aggregate_id uuid NOT NULL, aggregate_type varchar(100) NOT NULL,
  event_type varchar(100) NOT NULL, event_data jsonb NOT NULL, created_at timestamptz NOT NULL`
const VERSION = 'event_version integer NOT NULL CHECK (event_version > 0)'
lintCases(eventStore, {
  standard: 'cloudlab',
  accept: [
    `${EVENTS}, ${VERSION}, UNIQUE (aggregate_id, event_version))`,
    'CREATE TABLE events (id uuid, name text)',
  ],
  reject: [
    { sql: `${EVENTS})`, at: 'public.events', topic: 'columns', says: /event_version/ },
    { sql: `${EVENTS}, ${VERSION})`, at: 'public.events', topic: 'versions', fix: true },
    {
      sql: `${EVENTS}, ${VERSION}, updated_at timestamptz)`,
      at: 'public.events.updated_at',
      topic: 'append-only',
      fix: true,
    },
    {
      sql: `CREATE ROLE app; ${EVENTS}, ${VERSION}); GRANT SELECT, UPDATE ON events TO app`,
      at: 'grant',
      topic: 'append-only',
      says: /UPDATE/,
    },
    {
      sql: `${EVENTS}, ${VERSION}, CONSTRAINT c CHECK (event_type IN ('OrderCreated', 'order_paid')))`,
      at: 'public.events.c',
      topic: 'type-names',
      says: /order_paid/,
    },
  ],
})

lintCases(sagaStates, {
  standard: 'cloudlab',
  accept: [
    "CREATE TABLE saga_instances (status text CHECK (status IN ('started', 'completed', 'compensating', 'failed')))",
    'CREATE TABLE orders (status text)',
  ],
  reject: [
    {
      sql: 'CREATE TABLE saga_instances (status text)',
      at: 'public.saga_instances.status',
      topic: 'saga',
      fix: true,
    },
    {
      sql: "CREATE TABLE saga_steps (status text CHECK (status IN ('pending', 'done')))",
      at: 'public.saga_steps.status',
      topic: 'step',
      fix: false,
    },
  ],
})
