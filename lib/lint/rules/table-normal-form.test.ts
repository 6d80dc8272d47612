import { lintCases } from '@/lib/testing/lint-cases'
import { tableNormalForm } from './table-normal-form'

const SUPPLIES =
  'CREATE TABLE supplies (supplier uuid, part uuid, city text, amount integer, PRIMARY KEY (supplier, part))'
const ORDERS = 'CREATE TABLE orders (id uuid PRIMARY KEY, zip text, city text, state text)'
const COURSES =
  'CREATE TABLE courses (course text, teacher text, book text, PRIMARY KEY (course, teacher, book))'

lintCases(tableNormalForm, {
  standard: 'plain',
  accept: [
    SUPPLIES,
    { sql: SUPPLIES, dependencies: ['supplies: supplier part -> amount'] },
    { sql: ORDERS, dependencies: ['orders: id -> zip city'] },
    {
      sql: `${ORDERS}; ALTER TABLE orders ALTER zip SET NOT NULL, ADD UNIQUE (zip)`,
      dependencies: ['orders: zip -> city state'],
    },
  ],
  reject: [
    {
      sql: SUPPLIES,
      dependencies: ['supplies: supplier -> city'],
      at: 'public.supplies',
      topic: '2nf',
      says: /supplier → city/,
      fix: true,
    },
    {
      sql: ORDERS,
      dependencies: ['orders: zip -> city state'],
      at: 'public.orders',
      topic: '3nf',
      says: /zip → city, state/,
      fix: true,
    },
    {
      sql: ORDERS,
      dependencies: ['orders: zip -> city', 'orders: city -> state'],
      at: ['public.orders', 'public.orders'],
      topic: '3nf',
    },
    {
      sql: 'CREATE TABLE t (street text, city text, code text, PRIMARY KEY (street, city))',
      dependencies: ['t: code -> city'],
      at: 'public.t',
      topic: 'bcnf',
    },
    {
      sql: COURSES,
      dependencies: ['courses: course ->> book'],
      at: 'public.courses',
      topic: '4nf',
      says: /course ↠ book/,
      fix: true,
    },
  ],
})
