/** What most standards have in common, or leave open and the studio answers. A profile's own words come after it. */
import type { Accepts } from '../accepts'
import type { Meaning } from '../meanings'
import type { NameTemplates, StandardColumn, Storage } from '../schema'

const MOMENT = 'timestamp with time zone'

export const stored = (type: string, more: Partial<Storage> = {}): Storage => ({
  type,
  notNull: false,
  default: null,
  check: null,
  ...more,
})

export const varchar = (length: number) => `character varying(${length})`

const EMAIL = String.raw`^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$`
const PHONE = String.raw`^\+?[1-9]\d{1,14}$`

export const emailCheck = (what: string): Storage['check'] => ({
  what,
  expression: `{column} ~* '${EMAIL}'`,
})
export const phoneCheck = (what: string): Storage['check'] => ({
  what,
  expression: `{column} IS NULL OR {column} ~ '${PHONE}'`,
})
export const ratingCheck = (what: string): Storage['check'] => ({
  what,
  expression: '{column} >= 0 AND {column} <= 5',
})

export const COMMON_STORAGE: Readonly<Record<Meaning, Storage>> = {
  key: stored('uuid'),
  name: stored(varchar(255), { notNull: true }),
  'short-text': stored(varchar(255)),
  'long-text': stored('text'),
  code: stored(varchar(50)),
  slug: stored(varchar(100)),
  email: stored(varchar(255), { notNull: true }),
  phone: stored(varchar(20)),
  url: stored('text'),
  'ip-address': stored('inet'),
  'password-hash': stored(varchar(255), { notNull: true }),
  token: stored(varchar(255)),
  encrypted: stored('text'),
  money: stored('numeric(19,4)'),
  currency: stored('character(3)'),
  percent: stored('numeric(5,2)'),
  count: stored('integer'),
  measure: stored('numeric(8,3)'),
  rating: stored('numeric(3,2)'),
  position: stored('integer', { notNull: true, default: '0' }),
  'file-size': stored('bigint'),
  timestamp: stored(MOMENT),
  date: stored('date'),
  time: stored('time without time zone'),
  duration: stored('interval'),
  'time-zone': stored(varchar(64)),
  boolean: stored('boolean', { default: 'false' }),
  status: stored(varchar(50)),
  json: stored('jsonb'),
  settings: stored('jsonb', { notNull: true, default: "'{}'" }),
  tags: stored('text[]'),
  country: stored('character(2)'),
  locale: stored(varchar(10)),
}

const standard =
  (type: string, comment: string) =>
  (name: string, notNull: boolean, value: string | null = null): StandardColumn => ({
    name,
    type,
    notNull,
    default: value,
    comment,
  })

export const createdAt = (notNull: boolean) =>
  standard(MOMENT, 'When the row was made.')('created_at', notNull, 'now()')
export const updatedAt = (notNull: boolean) =>
  standard(MOMENT, 'When the row was last changed.')('updated_at', notNull, 'now()')
export const deletedAt = () =>
  standard(MOMENT, 'When the row was deleted; empty while it is live.')('deleted_at', false)
export const versionColumn = () =>
  standard('integer', 'Counts the changes, so that nobody overwrites a newer one.')(
    'version',
    true,
    '1',
  )
export const createdBy = () => standard('uuid', 'Who made the row.')('created_by', false)
export const updatedBy = () => standard('uuid', 'Who changed the row last.')('updated_by', false)
export const isDeleted = () =>
  standard('boolean', 'Whether the row is deleted.')('is_deleted', false, 'false')
export const changeReason = () =>
  standard('text', 'Why the row was last changed.')('change_reason', false)

export const COMMON_NAMES: NameTemplates = {
  table: { template: '{entity}', number: 'plural', types: [] },
  junction: { template: '{singular}_{other}', sorted: false },
  primaryKeyColumn: 'id',
  foreignKeyColumn: '{singular}_{key}',
  parentColumn: 'parent_{singular}_{key}',
  roleColumn: '{role}_{key}',
  primaryKey: '{table}_pkey',
  foreignKey: 'fk_{table}_{columns}',
  unique: 'uq_{table}_{columns}',
  check: 'chk_{table}_{what}',
  index: 'idx_{table}_{columns}',
  uniqueIndex: 'idx_{table}_{columns}',
  methodEnding: {},
  partialEnding: null,
  coveringEnding: null,
  type: '{singular}_{column}',
  trigger: '{table}_{function}',
  updatedAtFunction: 'set_updated_at',
  updatedAtTrigger: '{table}_set_updated_at',
  activeView: 'active_{table}',
  tooLong: 'hash',
}

const ROLES =
  'owner author creator editor uploader assignee reviewer approver actor sender recipient receiver parent child source target previous next original related manager member assigned_to depends_on *_by'.split(
    ' ',
  )

export const COMMON_ACCEPTS: Accepts = {
  primaryKey: [],
  foreignKey: [],
  unique: [],
  check: [],
  index: ['idx_{table}_{columns}_{rows}'],
  uniqueIndex: ['idx_{table}_{columns}_{rows}'],
  shortened: { beginnings: ['is_'], endings: ['_id', '_at'] },
  boolean: { beginnings: ['is_'], endings: ['_enabled', '_verified'] },
  moment: { beginnings: [], endings: ['_at', '_from', '_to', '_until', '_since'] },
  roles: ROLES,
  sameInPlural: ['catalog', 'metadata', 'history', 'log'],
}

/** What the books need after whoever it was about is gone. */
export const CRITICAL: readonly string[] =
  'order payment invoice transaction refund shipment subscription contract booking'.split(' ')

export const UUID_KEY = { type: 'uuid', default: 'gen_random_uuid()', identity: null } as const
export const IDENTITY_KEY = { type: 'bigint', default: null, identity: 'always' } as const
