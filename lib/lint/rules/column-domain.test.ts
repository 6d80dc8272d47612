import { lintCases } from '@/lib/testing/lint-cases'
import { columnDomain } from './column-domain'

const DOMAIN = "CREATE DOMAIN email_address AS varchar(255) CHECK (VALUE ~* '^[A-Z]+@[a-z]+$');"

lintCases(columnDomain, {
  standard: 'agent-os',
  accept: [
    `${DOMAIN} CREATE TABLE users (email email_address CHECK (email ~* '^[A-Z]+@[a-z]+$'))`,
    `${DOMAIN} CREATE TABLE users (email varchar(255) CHECK (email ~* '^[A-Z]+@[A-Z]+$'))`,
    `${DOMAIN} CREATE TABLE users (email text CHECK (email ~* '^[A-Z]+@[a-z]+$'))`,
    "CREATE TABLE a (email text CHECK (email <> '')); CREATE TABLE b (email text CHECK (email <> ''))",
    'CREATE DOMAIN positive_sum AS numeric(10,2) CHECK (VALUE >= 0); CREATE TABLE a (price numeric(10,2) CHECK (price >= 0))',
    'CREATE DOMAIN positive AS int CHECK (VALUE > 0); CREATE TABLE a (x int, y int, CHECK (x > y))',
  ],
  reject: [
    {
      sql: `${DOMAIN} CREATE TABLE users (mail varchar(255) CONSTRAINT c CHECK ((mail)::text ~* '^[A-Z]+@[a-z]+$'::text))`,
      at: 'public.users.c',
      says: /email_address/,
      fix: true,
    },
    {
      sql: `CREATE DOMAIN positive AS int CHECK (VALUE > 0);
        CREATE TABLE a (x int CONSTRAINT p CHECK (x > 0)); CREATE TABLE b ("Y" int, CONSTRAINT q CHECK ("Y" > 0))`,
      at: ['public.a.p', 'public.b.q'],
      fix: true,
    },
  ],
})
