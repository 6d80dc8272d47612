import type { ProfileBase } from '../schema'
import {
  COMMON_ACCEPTS,
  COMMON_NAMES,
  COMMON_STORAGE,
  createdAt,
  deletedAt,
  emailCheck,
  IDENTITY_KEY,
  ratingCheck,
  stored,
  UUID_KEY,
  updatedAt,
  varchar,
} from './common'

export const agentOs: ProfileBase = {
  id: 'agent-os',
  version: '1.0',
  title: 'Agent OS',
  summary:
    'Plural tables grouped in schemas, value lists as checks, moments of creation and change.',
  postgresql: 13,
  names: {
    ...COMMON_NAMES,
    unique: '{table}_{columns}_key',
    trigger: 'trigger_{function}',
    updatedAtTrigger: 'trigger_{function}',
  },
  accepts: COMMON_ACCEPTS,
  primaryKey: { form: UUID_KEY, others: [IDENTITY_KEY] },
  storage: {
    ...COMMON_STORAGE,
    email: stored(varchar(255), { notNull: true, check: emailCheck('{column}_format') }),
    encrypted: stored('bytea'),
    money: stored('numeric(10,2)', {
      check: { what: '{column}', expression: '{column} >= 0' },
    }),
    count: stored('integer', { default: '0' }),
    rating: stored('numeric(3,2)', { check: ratingCheck('{column}') }),
    position: stored('integer'),
    status: stored(varchar(20), {
      default: "'pending'",
      check: {
        what: '{column}',
        expression: "{column} IN ('pending', 'active', 'inactive', 'suspended')",
      },
    }),
    settings: stored('jsonb'),
  },
  columns: [createdAt(false), updatedAt(false)],
  softDelete: { form: 'timestamp', column: deletedAt(), live: 'deleted_at IS NULL' },
  valueSet: {
    storage: 'check',
    others: ['enum', 'lookup'],
    starts: ['pending', 'active', 'inactive', 'suspended'],
  },
  relations: {
    onDelete: { owned: 'cascade', reference: 'cascade', optional: 'set null' },
    onUpdate: 'no action',
    unsaid: null,
    critical: [],
    index: true,
  },
  junction: { key: 'surrogate', columns: ['created_at', 'updated_at'], notItself: false },
  updatedAt: 'offered',
  comments: 'complex',
  settings: { user: null, tenant: null },
}
