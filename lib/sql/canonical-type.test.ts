import { beforeAll, expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import { canonicalType } from './canonical-type'
import { importSql } from './import'
import { loadParser } from './parse'

let design: Document
beforeAll(async () => {
  await loadParser()
  design = importSql(`
    CREATE SCHEMA app; CREATE SCHEMA other;
    CREATE TYPE app.mood AS ENUM ('ok'); CREATE TYPE plain AS ENUM ('ok');
    CREATE TYPE app.twice AS ENUM ('ok'); CREATE TYPE other.twice AS ENUM ('ok');
  `).document
})

test.each([
  ['int', 'integer'],
  ['VARCHAR(20)', 'character varying(20)'],
  ['timestamptz(3)', 'timestamp(3) with time zone'],
  ['numeric( 10 , 2 )[]', 'numeric(10,2)[]'],
  ['mood', 'app.mood'],
  ['mood[]', 'app.mood[]'],
  ['plain', 'plain'],
  ['other.twice', 'other.twice'],
  ['twice', 'twice'],
  ['"Odd One"', '"Odd One"'],
])('%s is %s', (written, kept) => {
  expect(canonicalType(design, written)).toEqual({ ok: true, value: kept })
})

test.each(['', 'int not null', 'numeric(10', 'a b c', 'x); DROP TABLE y'])(
  '“%s” is none',
  (written) => {
    const result = canonicalType(design, written)
    expect(result.ok ? result.value : result.error).toMatch(/[.]$/)
    expect(result.ok).toBe(false)
  },
)
