import type { ProfileBase } from '../schema'
import { COMMON_NAMES, COMMON_STORAGE, IDENTITY_KEY, stored, UUID_KEY } from './common'

const text = stored('text')

/** No standard: PostgreSQL's own names, and as little as possible besides what was asked for. */
export const plain: ProfileBase = {
  id: 'plain',
  version: '1.0',
  title: 'Plain PostgreSQL',
  summary: 'PostgreSQL’s own names and habits, and nothing besides what you draw.',
  postgresql: 14,
  names: {
    ...COMMON_NAMES,
    table: { template: '{entity}', number: 'as given', types: [] },
    parentColumn: 'parent_{key}',
    foreignKey: '{table}_{columns}_fkey',
    unique: '{table}_{columns}_key',
    check: '{table}_{column}_check',
    index: '{table}_{columns}_idx',
    uniqueIndex: '{table}_{columns}_idx',
    tooLong: 'cut',
  },
  primaryKey: { form: IDENTITY_KEY, others: [UUID_KEY] },
  storage: {
    ...COMMON_STORAGE,
    key: stored('bigint'),
    name: text,
    'short-text': text,
    code: text,
    slug: text,
    email: text,
    phone: text,
    'password-hash': text,
    token: text,
    encrypted: stored('bytea'),
    money: stored('numeric(12,2)'),
    measure: stored('numeric'),
    position: stored('integer'),
    'time-zone': text,
    boolean: stored('boolean', { notNull: true, default: 'false' }),
    status: text,
    settings: stored('jsonb'),
    locale: text,
  },
  columns: [],
  softDelete: { form: 'none', column: null, live: null },
  valueSet: { storage: 'enum', others: ['check', 'lookup'] },
  relations: {
    onDelete: { owned: 'cascade', reference: 'no action', optional: 'set null' },
    onUpdate: 'no action',
    index: true,
  },
  junction: { key: 'composite', columns: [], notItself: false },
  updatedAt: 'offered',
  comments: 'none',
  settings: { user: null, tenant: null },
}
