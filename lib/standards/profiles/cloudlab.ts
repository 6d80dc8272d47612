import type { ProfileBase } from '../schema'
import {
  COMMON_ACCEPTS,
  COMMON_NAMES,
  COMMON_STORAGE,
  createdAt,
  deletedAt,
  emailCheck,
  phoneCheck,
  ratingCheck,
  stored,
  UUID_KEY,
  updatedAt,
  varchar,
} from './common'

export const cloudlab: ProfileBase = {
  id: 'cloudlab',
  version: '1.0',
  title: 'CloudLab',
  summary:
    'Keys that bear their table’s name, an ON DELETE for every reference, everything described.',
  postgresql: 15,
  names: {
    ...COMMON_NAMES,
    table: { template: '{entity}', number: 'as given', types: [] },
    primaryKeyColumn: '{singular}_id',
    parentColumn: 'parent_{key}',
    check: 'chk_{what}',
    partialEnding: '_{predicate}',
    coveringEnding: '_covering',
  },
  accepts: {
    ...COMMON_ACCEPTS,
    index: ['idx_{table}_{columns}_{rows}', 'idx_{table}_{predicate}'],
  },
  primaryKey: { form: UUID_KEY, others: [] },
  storage: {
    ...COMMON_STORAGE,
    email: stored(varchar(255), { notNull: true, check: emailCheck('email_format') }),
    phone: stored(varchar(20), { check: phoneCheck('phone_format') }),
    money: stored('numeric(10,2)', { notNull: true }),
    count: stored('integer', { notNull: true }),
    rating: stored('numeric(3,2)', { check: ratingCheck('{column}_range') }),
    boolean: stored('boolean', { notNull: true, default: 'false' }),
  },
  columns: [createdAt(true), updatedAt(true)],
  softDelete: { form: 'timestamp', column: deletedAt(), live: 'deleted_at IS NULL' },
  valueSet: { storage: 'enum', others: ['check', 'lookup'] },
  relations: {
    onDelete: { owned: 'cascade', reference: 'restrict', optional: 'set null' },
    onUpdate: 'no action',
    index: true,
  },
  junction: { key: 'composite', columns: ['created_at'], notItself: false },
  updatedAt: 'offered',
  comments: 'all',
  settings: { user: 'app.current_user_id', tenant: 'app.current_tenant_id' },
}
