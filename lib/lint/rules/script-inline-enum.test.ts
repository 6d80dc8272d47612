import { scriptCases } from '@/lib/testing/script-cases'
import { scriptInlineEnum } from './script-inline-enum'

scriptCases(scriptInlineEnum, {
  standard: 'runeframe',
  accept: ["CREATE TYPE s AS ENUM ('a'); CREATE TABLE t (x s, enum int);"],
  reject: [
    {
      sql: "CREATE TABLE orders (\n  id int,\n  status ENUM('new', 'paid') NOT NULL\n);",
      at: 3,
      fix: "CREATE TYPE order_status AS ENUM ('new', 'paid');\nCREATE TABLE orders (\n  id int,\n  status order_status NOT NULL\n);",
    },
    {
      sql: "ALTER TABLE app.orders ADD COLUMN status enum('new');",
      at: 1,
      fix: "CREATE TYPE app.order_status AS ENUM ('new');\nALTER TABLE app.orders ADD COLUMN status app.order_status;",
    },
  ],
})
