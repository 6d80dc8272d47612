import { scriptCases } from '@/lib/testing/script-cases'
import { scriptSyntax } from './script-syntax'

scriptCases(scriptSyntax, {
  standard: 'runeframe',
  name: 'sample.sql',
  accept: ['CREATE TABLE t (a int);', '\\set x 1\nSELECT 1;', '-- nothing but words'],
  reject: [
    {
      sql: '-- Keys\nid UUID PRIMARY KEY DEFAULT gen_random_uuid()\n\n-- Names\nname VARCHAR(255) NOT NULL',
      at: 2,
      topic: 'fragment',
      says: /definitions of columns/,
    },
    {
      sql: 'price DECIMAL(10,2) NOT NULL,  -- money\nquantity INTEGER NOT NULL,',
      at: 1,
      topic: 'fragment',
    },
    { sql: 'users\nuser_profiles', at: 1, topic: 'fragment' },
    {
      sql: 'CREATE TABLE posts (\n    id BIGINT PRIMARY KEY AUTO_INCREMENT,\n    -- more\n);',
      at: 2,
      topic: 'mysql',
      fix: 'CREATE TABLE posts (\n    id BIGINT PRIMARY KEY GENERATED ALWAYS AS IDENTITY\n    -- more\n);',
    },
    { sql: 'CREATE TABLE t (a int,);', at: 1, topic: 'comma', fix: 'CREATE TABLE t (a int);' },
    { sql: 'CREATE TABLE {{name}} (a int);', at: 1, topic: 'placeholder' },
    { sql: 'SELECT 1;\nCREATE TABEL t (a int);', at: 2, topic: 'other' },
    { sql: 'CREATE DATABASE a;\n\\c a;', at: 2, topic: 'psql' },
  ],
})
