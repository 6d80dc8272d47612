import type { ProfileBase } from '../schema'
import {
  COMMON_ACCEPTS,
  COMMON_NAMES,
  COMMON_STORAGE,
  createdAt,
  emailCheck,
  stored,
  UUID_KEY,
  updatedAt,
  varchar,
} from './common'

const EMPTY = "'{}'::jsonb"

export const dafnckmachine: ProfileBase = {
  id: 'dafnckmachine',
  version: '1.0',
  title: 'DafnckMachine',
  summary: 'Plural tables with states instead of deletion, enumerated types, metadata as JSON.',
  postgresql: 16,
  names: {
    ...COMMON_NAMES,
    check: 'chk_{column}_{what}',
    methodEnding: { gin: '_gin' },
    updatedAtTrigger: '{table}_updated_at_trigger',
  },
  accepts: {
    ...COMMON_ACCEPTS,
    check: ['chk_{what}'],
  },
  primaryKey: { form: UUID_KEY, others: [] },
  storage: {
    ...COMMON_STORAGE,
    email: stored(varchar(255), { notNull: true, check: emailCheck('format') }),
    'file-size': stored('bigint', { check: { what: 'positive', expression: '{column} > 0' } }),
    json: stored('jsonb', { default: EMPTY }),
    settings: stored('jsonb', { default: EMPTY }),
    position: stored('integer'),
  },
  columns: [createdAt(false), updatedAt(false)],
  softDelete: { form: 'status', column: null, live: null },
  valueSet: {
    storage: 'enum',
    others: ['check', 'lookup'],
    starts: ['active', 'inactive', 'suspended', 'deleted'],
  },
  relations: {
    onDelete: { owned: 'cascade', reference: 'no action', optional: 'no action' },
    onUpdate: 'no action',
    unsaid: 'owned',
    critical: [],
    index: true,
  },
  junction: { key: 'surrogate', columns: ['created_at'], notItself: true },
  updatedAt: 'trigger',
  comments: 'none',
  settings: { user: 'app.current_user_id', tenant: null },
}
