import { beforeAll, describe, expect, test } from 'vitest'
import { indexOf } from '@/lib/document/document-index'
import { importSql } from '@/lib/sql/import'
import { byteLength } from '@/lib/sql/lex/identifier'
import { loadParser } from '@/lib/sql/parse'
import { meaningOfName, meaningSchema } from './meanings'
import {
  activeViewName,
  checkName,
  foreignKeyColumn,
  foreignKeyName,
  indexName,
  junctionName,
  primaryKeyColumn,
  primaryKeyName,
  tableName,
  typeName,
  uniqueName,
  updatedAtTrigger,
} from './naming'
import { PROFILES, STANDARD_IDS } from './profiles'
import { profileOf } from './project-standard'
import { profileSchema, type StandardId } from './schema'
import { columnForm } from './storage'
import { plural, singular, snakeCase } from './words'

beforeAll(loadParser)

const each = <T>(table: Record<StandardId, T>) =>
  STANDARD_IDS.map((id) => [id, PROFILES[id], table[id]] as const)

test.each(STANDARD_IDS)('%s answers every question', (id) => {
  expect(profileSchema.parse(PROFILES[id])).toEqual(PROFILES[id])
  expect(PROFILES[id].id).toBe(id)
})

test('an unknown standard is as good as none', () => {
  expect(profileOf({ standard: 'of tomorrow', own: null }).id).toBe('plain')
})

describe('names', () => {
  test.each(
    each({
      plain: ['order_item', 'id', 'order_items_pkey', 'user_id', 'parent_id'],
      runeframe: ['order_items_main', 'id', 'pk_order_items', 'user_id', 'parent_category_id'],
      'agent-os': ['order_items', 'id', 'order_items_pkey', 'user_id', 'parent_category_id'],
      cloudlab: [
        'order_item',
        'order_item_id',
        'order_items_pkey',
        'user_id',
        'parent_category_id',
      ],
      alai: ['order_items', 'id', 'order_items_pkey', 'user_id', 'parent_category_id'],
      dafnckmachine: ['order_items', 'id', 'order_items_pkey', 'user_id', 'parent_category_id'],
    }),
  )('%s: tables and keys', (_, profile, expected) => {
    const key = (table: string) => primaryKeyColumn(profile, table)
    expect([
      tableName(profile, 'Order item'),
      key('order_items'),
      primaryKeyName(profile, 'order_items'),
      foreignKeyColumn(profile, { table: 'users', key: key('users') }),
      foreignKeyColumn(profile, { table: 'categories', key: key('categories'), itself: true }),
    ]).toEqual(expected)
  })

  test.each(
    each({
      plain: 'posts_user_id_fkey',
      runeframe: 'fk_posts_users_user_id',
      'agent-os': 'fk_posts_user_id',
      cloudlab: 'fk_posts_user_id',
      alai: 'fk_posts_user_id',
      dafnckmachine: 'fk_posts_user_id',
    }),
  )('%s: foreign key', (_, profile, expected) => {
    expect(foreignKeyName(profile, 'posts', 'users', ['user_id'])).toBe(expected)
  })

  test.each(
    each({
      plain: ['users_email_key', 'users_email_check'],
      runeframe: ['uq_users_email', 'ck_users_email_format'],
      'agent-os': ['users_email_key', 'chk_users_email_format'],
      cloudlab: ['uq_users_email', 'chk_email_format'],
      alai: ['uq_users_email', 'chk_users_email_format'],
      dafnckmachine: ['uq_users_email', 'chk_email_format'],
    }),
  )('%s: unique and check', (id, profile, [unique, check]) => {
    expect(uniqueName(profile, 'users', ['email'])).toBe(unique)
    const name =
      id === 'plain'
        ? checkName(profile, 'users', 'email', 'format')
        : columnForm(profile, 'email', 'users', 'email').check?.name
    expect(name).toBe(check)
  })

  test.each(
    each({
      plain: ['t_a_b_idx', 't_a_idx', 't_a_idx', 't_a_idx', 't_a_idx'],
      runeframe: [
        'idx_t_a_b_composite',
        'idx_t_a_unique',
        'idx_t_a_gin',
        'idx_t_a_btree',
        'idx_t_a_btree',
      ],
      'agent-os': ['idx_t_a_b', 'idx_t_a', 'idx_t_a', 'idx_t_a', 'idx_t_a'],
      cloudlab: ['idx_t_a_b', 'idx_t_a', 'idx_t_a', 'idx_t_a_active', 'idx_t_a_covering'],
      alai: ['idx_t_a_b', 'uq_t_a', 'idx_t_a', 'idx_t_a', 'idx_t_a'],
      dafnckmachine: ['idx_t_a_b', 'idx_t_a', 'idx_t_a_gin', 'idx_t_a', 'idx_t_a'],
    }),
  )('%s: indexes', (_, profile, expected) => {
    expect([
      indexName(profile, { table: 't', columns: ['a', 'b'] }),
      indexName(profile, { table: 't', columns: ['a'], unique: true }),
      indexName(profile, { table: 't', columns: ['a'], method: 'gin' }),
      indexName(profile, { table: 't', columns: ['a'], predicate: 'is_active' }),
      indexName(profile, { table: 't', columns: ['a'], covering: true }),
    ]).toEqual(expected)
  })

  test.each(
    each({
      plain: ['role_permissions', 'orders_set_updated_at'],
      runeframe: ['role_permissions', 'orders_set_updated_at'],
      'agent-os': ['role_permissions', 'trigger_set_updated_at'],
      cloudlab: ['role_permissions', 'orders_set_updated_at'],
      alai: ['permissions_roles', 'set_updated_at'],
      dafnckmachine: ['role_permissions', 'orders_updated_at_trigger'],
    }),
  )('%s: junction, trigger, view, type', (_, profile, [junction, trigger]) => {
    expect(junctionName(profile, 'roles', 'permissions')).toBe(junction)
    expect(updatedAtTrigger(profile, 'orders')).toBe(trigger)
    expect(activeViewName(profile, 'orders')).toBe('active_orders')
    expect(typeName(profile, 'orders', 'status')).toBe('order_status')
    expect(typeName(profile, 'orders', 'order_status')).toBe('order_status')
  })

  test('tables of several components', () => {
    const { runeframe } = PROFILES
    const table = tableName(runeframe, 'User', { component: 'distilera' })
    expect(table).toBe('distilera_users_main')
    expect(foreignKeyColumn(runeframe, { table, key: 'id' })).toBe('user_id')
    expect(tableName(runeframe, 'message', { component: 'hoardwell', type: 'archive' })).toBe(
      'hoardwell_messages_archive',
    )
  })

  test('roles and keys of several words', () => {
    const { cloudlab, dafnckmachine, alai } = PROFILES
    const role = 'Owner'
    expect(foreignKeyColumn(dafnckmachine, { table: 'users', key: 'id', role })).toBe('owner_id')
    expect(foreignKeyColumn(cloudlab, { table: 'users', key: 'user_id', role })).toBe(
      'owner_user_id',
    )
    expect(foreignKeyColumn(alai, { table: 'currencies', key: 'code' })).toBe('currency_code')
  })

  test.each(STANDARD_IDS)(
    '%s: nothing is longer than 63 bytes, and long names stay apart',
    (id) => {
      const profile = PROFILES[id]
      const long = (end: string) =>
        indexName(profile, {
          table: `${'ä'.repeat(20)}_transactions`,
          columns: ['a'.repeat(30), end],
        })
      expect(byteLength(long('one'))).toBeLessThanOrEqual(63)
      if (profile.names.tooLong === 'hash') expect(long('one')).not.toBe(long('two'))
    },
  )

  test('plain names are cut where PostgreSQL cuts them', () => {
    const { document } = importSql(`CREATE TABLE ${'t'.repeat(50)} (${'c'.repeat(40)} int UNIQUE)`)
    const unique = [...document.records.values()].find(({ kind }) => kind === 'unique')
    expect(unique).toMatchObject({
      name: uniqueName(PROFILES.plain, 't'.repeat(50), ['c'.repeat(40)]),
    })
  })
})

describe('types', () => {
  test.each(
    each({
      plain: ['numeric(12,2)', 'text', 'text', false, 'bigint'],
      runeframe: [
        'numeric(19,4)',
        'character varying(255)',
        'character varying(255)',
        false,
        'uuid',
      ],
      'agent-os': [
        'numeric(10,2)',
        'character varying(255)',
        'character varying(255)',
        false,
        'uuid',
      ],
      cloudlab: ['numeric(10,2)', 'character varying(255)', 'character varying(255)', true, 'uuid'],
      alai: ['numeric(19,4)', 'character varying(320)', 'character varying(255)', true, 'uuid'],
      dafnckmachine: [
        'numeric(19,4)',
        'character varying(255)',
        'character varying(255)',
        false,
        'uuid',
      ],
    }),
  )('%s', (_, profile, [money, email, name, momentRequired, key]) => {
    const { storage } = profile
    expect(storage.money.type).toBe(money)
    expect(storage.email.type).toBe(email)
    expect(storage.name.type).toBe(name)
    expect(storage.key.type).toBe(key)
    expect(profile.primaryKey.form.type).toBe(key)
    expect(storage.timestamp.type).toBe('timestamp with time zone')
    expect(storage.json.type).toBe('jsonb')
    expect(storage['ip-address'].type).toBe('inet')
    const created = profile.columns.find((column) => column.name === 'created_at')
    expect(created?.notNull ?? false).toBe(momentRequired)
  })

  test.each(
    each({
      plain: [],
      runeframe: [
        'created_at',
        'updated_at',
        'created_by',
        'updated_by',
        'is_deleted',
        'version',
        'change_reason',
      ],
      'agent-os': ['created_at', 'updated_at'],
      cloudlab: ['created_at', 'updated_at'],
      alai: ['created_at', 'updated_at', 'deleted_at', 'version'],
      dafnckmachine: ['created_at', 'updated_at'],
    }),
  )('%s: standard columns', (_, profile, expected) => {
    expect(profile.columns.map(({ name }) => name)).toEqual(expected)
    for (const name of profile.junction.columns) expect(expected).toContain(name)
  })

  test.each(
    each({
      plain: ['cascade', 'no action', 'set null', 'no action'],
      runeframe: ['cascade', 'restrict', 'set null', 'cascade'],
      'agent-os': ['cascade', 'cascade', 'set null', 'no action'],
      cloudlab: ['cascade', 'restrict', 'set null', 'no action'],
      alai: ['cascade', 'restrict', 'set null', 'no action'],
      dafnckmachine: ['cascade', 'no action', 'no action', 'no action'],
    }),
  )('%s: relations', (_, { relations }, expected) => {
    const { owned, reference, optional } = relations.onDelete
    expect([owned, reference, optional, relations.onUpdate]).toEqual(expected)
  })

  /** A type that the importer would write in another way would show as a difference. */
  test.each(STANDARD_IDS)('%s: types are written as the model writes them', (id) => {
    const profile = PROFILES[id]
    const types = [
      ...meaningSchema.options.map((meaning) => profile.storage[meaning].type),
      ...profile.columns.map(({ type }) => type),
    ]
    const columns = types.map((type, n) => `c${n} ${type}`).join(', ')
    const { document } = importSql(`CREATE TABLE t (${columns})`)
    const index = indexOf(document)
    const table = [...document.records.values()].find(({ kind }) => kind === 'table')
    const read = index.childrenOf(table?.id ?? null, 'column').map(({ type }) => type)
    expect(read).toEqual(types)
  })
})

test.each([
  ['email', 'email'],
  ['contact_email', 'email'],
  ['unit_price', 'money'],
  ['created_at', 'timestamp'],
  ['date_of_birth', 'date'],
  ['is_active', 'boolean'],
  ['email_verified', 'boolean'],
  ['country_code', 'country'],
  ['order_status', 'status'],
  ['ip', 'ip-address'],
  ['zorgon', null],
])('%s is about %s', (name, meaning) => {
  expect(meaningOfName(name)).toBe(meaning)
})

test('what is active is so unless somebody says otherwise', () => {
  const { cloudlab } = PROFILES
  expect(columnForm(cloudlab, 'boolean', 'users', 'is_active').default).toBe('true')
  expect(columnForm(cloudlab, 'boolean', 'users', 'email_verified').default).toBe('false')
})

test.each([
  ['users', 'user'],
  ['categories', 'category'],
  ['addresses', 'address'],
  ['boxes', 'box'],
  ['statuses', 'status'],
  ['people', 'person'],
  ['order_items', 'order_item'],
  ['indexes', 'index'],
  ['invoices', 'invoice'],
  ['houses', 'house'],
  ['series', 'series'],
  ['audit_log', 'audit_log'],
  ['movies', 'movie'],
  ['constructors', 'constructor'],
])('%s: one is a %s', (many, one) => {
  expect(singular(many)).toBe(one)
  expect(plural(one)).toBe(many)
  expect(singular(one)).toBe(one)
  expect(plural(many)).toBe(many)
})

test.each([
  ['Order item', 'order_item'],
  ['OrderItem', 'order_item'],
  ['HTTPRequest log', 'http_request_log'],
  [' Größe! ', 'größe'],
])('%s as %s', (spoken, name) => {
  expect(snakeCase(spoken)).toBe(name)
})
