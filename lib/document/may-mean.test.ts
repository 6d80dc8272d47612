import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadModule } from 'libpg-query'
import { beforeAll, expect, test } from 'vitest'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { visitRecord } from '@/lib/kinds/visit-record'
import { importSql } from '@/lib/sql/import'
import { findReferences } from '@/lib/sql/references/find'
import { corpusCases } from '@/lib/testing/corpus-files'
import type { Document } from './document'
import { indexOf } from './document-index'
import { mayMean } from './may-mean'
import { resolveReference } from './resolve-reference'

beforeAll(loadModule)

/** Every record whose text means another one, found by looking at every text. */
function meanings(document: Document): [owner: AnyRecord, target: AnyRecord][] {
  const index = indexOf(document)
  const found: [AnyRecord, AnyRecord][] = []
  for (const record of document.records.values()) {
    visitRecord(record, {
      id: (id) => id,
      sql: (text, grammar) => {
        for (const one of findReferences(text, grammar)) {
          const target = resolveReference(index, one, record)
          if (target) found.push([record, target])
        }
        return text
      },
    })
  }
  return found
}

function missed(document: Document): string[] {
  const index = indexOf(document)
  return meanings(document).flatMap(([owner, target]) =>
    mayMean(document, [target]).has(owner)
      ? []
      : [`${index.qualifiedName(owner)} means ${index.qualifiedName(target)}`],
  )
}

const AWKWARD = `
  CREATE SCHEMA "a b";
  CREATE TABLE "a b"."x""y" ("Col $1" integer, "É" text, plain integer CHECK (PLAIN > 0 AND "É" <> ''));
  CREATE TABLE heir (own text) INHERITS ("a b"."x""y");
  CREATE TABLE grandchild () INHERITS (heir);
  CREATE INDEX ON grandchild ((Plain + 1)) WHERE "Col $1" IS NOT NULL;
  CREATE FUNCTION "a b".plus(integer, integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 + $2';
  CREATE OPERATOR "a b".+++ (FUNCTION = "a b".plus, LEFTARG = integer, RIGHTARG = integer);
  CREATE VIEW v AS SELECT g."Col $1" OPERATOR("a b".+++) 2 AS n, U&"\\0070lain" FROM grandchild g;
  CREATE VIEW w AS SELECT x.plain FROM "a b"."x""y" AS x WHERE x."É" = 'v'::text;
  CREATE SEQUENCE "s""q";
  CREATE TABLE last (id integer DEFAULT nextval('"s""q"'), n integer DEFAULT nextval(E'"s\\"\\"q"'));
`

test.each([
  ['awkward names', AWKWARD],
  ['a rich schema', readFileSync(resolve('lib/catalog/corpus/rich.sql'), 'utf8')],
])('nothing whose text means an object is missed: %s', (_name, sql) => {
  const { document } = importSql(sql)
  expect(meanings(document).length).toBeGreaterThan(8)
  expect(missed(document)).toEqual([])
})

test('nothing is missed in any script of the corpus', () => {
  expect(
    corpusCases().flatMap(({ title, text }) =>
      missed(importSql(text).document).map((line) => `${title}: ${line}`),
    ),
  ).toEqual([])
})

test('a column is looked for only where its table is', () => {
  const { document } = importSql(`
    CREATE TABLE a (code text CHECK (code <> ''));
    CREATE TABLE b (code text CHECK (code <> ''));
    CREATE VIEW c AS SELECT code FROM a;`)
  const index = indexOf(document)
  const [table] = index.anywhere('relation', 'a')
  const [column] = table ? index.inParent('column', table.id, 'code') : []
  if (!column) throw new Error('No column')
  const kinds = [...mayMean(document, [column])].map((record) => index.qualifiedName(record))
  expect(kinds.sort()).toEqual(['public.a.a_code_check', 'public.c'])
})
