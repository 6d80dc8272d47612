import type { ProfileBase } from '../schema'
import {
  COMMON_ACCEPTS,
  COMMON_NAMES,
  COMMON_STORAGE,
  CRITICAL,
  createdAt,
  deletedAt,
  emailCheck,
  stored,
  UUID_KEY,
  updatedAt,
  varchar,
  versionColumn,
} from './common'

export const alai: ProfileBase = {
  id: 'alai',
  version: '1.0',
  title: 'ALAI',
  summary:
    'Five standard columns everywhere, soft deletion, versions against lost updates, tenants.',
  postgresql: 15,
  names: {
    ...COMMON_NAMES,
    junction: { template: '{one}_{other}', sorted: true },
    uniqueIndex: 'uq_{table}_{columns}',
    updatedAtFunction: 'updated_at_trigger',
    updatedAtTrigger: 'set_updated_at',
  },
  accepts: {
    ...COMMON_ACCEPTS,
    uniqueIndex: ['uq_{table}_{columns}_{rows}'],
    // A relation says its role itself; the list would let any of them pass unsaid.
    roles: ['parent'],
  },
  primaryKey: { form: UUID_KEY, others: [] },
  storage: {
    ...COMMON_STORAGE,
    email: stored(varchar(320), { notNull: true, check: emailCheck('{column}_format') }),
    'password-hash': stored(varchar(255)),
    boolean: stored('boolean', { notNull: true, default: 'false' }),
  },
  columns: [createdAt(true), updatedAt(true), deletedAt(), versionColumn()],
  softDelete: { form: 'timestamp', column: deletedAt(), live: 'deleted_at IS NULL' },
  valueSet: {
    storage: 'enum',
    others: ['lookup', 'check'],
    starts: ['draft', 'active', 'suspended', 'archived'],
  },
  relations: {
    onDelete: { owned: 'cascade', reference: 'restrict', optional: 'set null' },
    onUpdate: 'no action',
    unsaid: null,
    critical: [...CRITICAL],
    index: true,
  },
  junction: { key: 'surrogate', columns: [], notItself: false },
  updatedAt: 'trigger',
  comments: 'tables',
  settings: { user: null, tenant: 'app.current_tenant_id' },
}
