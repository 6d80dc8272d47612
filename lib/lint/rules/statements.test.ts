import { lintCases } from '@/lib/testing/lint-cases'
import { projectStatements } from './project-statements'
import { tablePartitionWanted } from './table-partition-wanted'
import { tableRetention } from './table-retention'

const said = (name: string, value: string) => ({ on: null, name, values: [value] })
const SETTLED = [said('rto', '1 hour'), said('rpo', '5 minutes'), said('postgresql', '16')]

lintCases(projectStatements, {
  standard: 'alai',
  accept: [
    { sql: '', facts: SETTLED },
    { sql: '', facts: [...SETTLED, said('status', 'In Review')] },
    { sql: '', standard: 'plain', facts: [...SETTLED, said('status', 'Half done')] },
  ],
  reject: [
    {
      topic: 'status',
      sql: '',
      facts: [...SETTLED, said('status', 'Done')],
      at: 'the database',
      says: /“Done”.*Draft, In Review, Approved/,
    },
    {
      topic: 'recovery',
      sql: '',
      facts: SETTLED.slice(2),
      at: ['the database', 'the database'],
      says: /RTO|RPO/,
    },
    { topic: 'version', sql: '', facts: SETTLED.slice(0, 2), at: 'the database' },
  ],
})

const table = (name: string, rest = '', columns = 'created_at timestamptz NOT NULL') =>
  `CREATE TABLE ${name} (id uuid, ${columns})${rest};`
const large = (on: string) => [{ on, name: 'large' }]

lintCases(tablePartitionWanted, {
  standard: 'cloudlab',
  accept: [
    table('orders'),
    table('order_events', ' PARTITION BY RANGE (created_at)'),
    { sql: table('orders', ' PARTITION BY HASH (id)'), facts: large('orders') },
    { sql: table('order_events'), standard: 'runeframe' },
    {
      sql: table('orders', ' PARTITION BY RANGE (created_at)'),
      standard: 'alai',
      facts: [{ on: 'orders', name: 'size', values: ['2 GB a month'] }],
    },
  ],
  reject: [
    {
      topic: 'time',
      sql: table('order_events'),
      at: 'public.order_events',
      says: /PARTITION BY RANGE \(created_at\)/,
    },
    {
      topic: 'time',
      sql: table('order_events', ' PARTITION BY RANGE (created_at)', 'created_at timestamptz'),
      at: 'public.order_events.created_at',
      says: /NOT NULL/,
    },
    {
      topic: 'hash',
      sql: table('orders'),
      facts: large('orders'),
      at: 'public.orders',
      says: /PARTITION BY HASH/,
    },
    {
      topic: 'time',
      standard: 'runeframe',
      sql: table('orders'),
      facts: large('orders'),
      at: 'public.orders',
    },
    {
      topic: 'size',
      standard: 'alai',
      sql: table('orders', ' PARTITION BY RANGE (created_at)'),
      at: 'public.orders',
      says: /how large/,
    },
  ],
})

lintCases(tableRetention, {
  standard: 'cloudlab',
  accept: [
    table('orders'),
    {
      sql: table('order_events'),
      facts: [{ on: 'order_events', name: 'retention', values: ['2 years'] }],
    },
    table('orders') +
      table('orders_archive', '', 'created_at timestamptz, archived_at timestamptz'),
  ],
  reject: [
    { topic: 'period', sql: table('order_events'), at: 'public.order_events', says: /how long/ },
    { topic: 'period', sql: table('orders'), facts: large('orders'), at: 'public.orders' },
    {
      topic: 'archive',
      sql: table('analytics_events') + table('analytics_archive'),
      at: 'public.analytics_archive',
      says: /no table analytics/,
    },
    {
      topic: 'archive',
      sql: table('orders') + table('orders_old'),
      at: 'public.orders_old',
      says: /Call it orders_archive/,
      fix: true,
    },
    {
      topic: 'copy',
      sql: table('orders', '', 'created_at timestamptz, note text') + table('orders_archive'),
      at: 'public.orders_archive',
      says: /lacks note/,
      fix: true,
    },
    {
      topic: 'copy',
      sql: table('orders') + table('orders_archive', '', 'created_at text'),
      at: 'public.orders_archive',
      says: /timestamp with time zone/,
    },
  ],
})
