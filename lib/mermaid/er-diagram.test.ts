import fc from 'fast-check'
import mermaid from 'mermaid'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { nameOf } from '@/lib/document/record-name'
import { importSql } from '@/lib/sql/import'
import { clipName, quoteIdent, quoteLiteral } from '@/lib/sql/lex/identifier'
import { loadParser } from '@/lib/sql/parse'
import { hostileName } from '@/lib/testing/arbitrary/names'
import { erDiagram } from './er-diagram'

beforeAll(async () => {
  await loadParser()
  // Mermaid learns its kinds of diagrams when it is first asked.
  await mermaid.parse('erDiagram')
})

const read = z.object({
  entities: z.map(
    z.string(),
    z.object({
      attributes: z.array(
        z.object({
          type: z.string(),
          name: z.string(),
          keys: z.array(z.string()).optional(),
          comment: z.string().optional(),
        }),
      ),
    }),
  ),
  relationships: z.array(
    z.object({ roleA: z.string(), relSpec: z.object({ cardA: z.string(), cardB: z.string() }) }),
  ),
})

/** What Mermaid itself makes of it; character codes become characters when it draws. */
async function parsed(text: string) {
  expect(await mermaid.parse(text)).toMatchObject({ diagramType: 'er', config: {} })
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(text)
  expect(type).toBe('er')
  return read.parse(db)
}

const drawn = (text: string) =>
  text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))

const SCRIPT = `
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'on hold');
CREATE TABLE shop.customer (id bigint PRIMARY KEY, "e-mail" varchar(80) UNIQUE);
COMMENT ON COLUMN shop.customer."e-mail" IS 'Where "it" goes; 100% of <them>.';
CREATE TABLE shop."order" (
  id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES shop.customer,
  gift_for bigint REFERENCES shop.customer, total numeric(12,2), placed timestamp with time zone
);
CREATE TABLE shop.order_line (
  order_id bigint REFERENCES shop."order", "order line" int, PRIMARY KEY (order_id, "order line")
);
CREATE VIEW shop.open AS SELECT id, total AS sum FROM shop."order";
`

describe('a diagram as Mermaid text', () => {
  test('reads well', () => {
    const { document } = importSql(SCRIPT)
    expect(erDiagram(document, null)).toBe(`erDiagram
  "shop.state" {
    label new
    label on_hold "on hold"
  }
  "shop.customer" {
    bigint id PK
    varchar(80) e-mail UK "Where #34;it#34; goes#59; 100#37; of #60;them#62;."
  }
  "shop.order" {
    bigint id PK
    bigint customer_id FK
    bigint gift_for FK
    numeric(12,2) total
    timestamptz placed
  }
  "shop.order_line" {
    bigint order_id PK, FK
    integer order_line PK "order line"
  }
  "shop.open" {
    column id
    column sum
  }
  "shop.customer" ||..o{ "shop.order" : "customer_id"
  "shop.customer" |o..o{ "shop.order" : "gift_for"
  "shop.order" ||--o{ "shop.order_line" : "order_id"
`)
  })

  test('means the same to Mermaid', async () => {
    const { entities, relationships } = await parsed(erDiagram(importSql(SCRIPT).document, null))
    expect([...entities.keys()]).toContain('shop.order_line')
    expect(entities.get('shop.order_line')?.attributes[0]).toMatchObject({ keys: ['PK', 'FK'] })
    expect(relationships.map(({ relSpec }) => `${relSpec.cardA} ${relSpec.cardB}`)).toEqual([
      'ZERO_OR_MORE ONLY_ONE',
      'ZERO_OR_MORE ZERO_OR_ONE',
      'ZERO_OR_MORE ONLY_ONE',
    ])
  })

  test('of a selection holds what is selected', async () => {
    const { document } = importSql(SCRIPT)
    const ids = [...document.records.values()]
      .filter((record) => ['order', 'customer'].includes(nameOf(record) ?? ''))
      .map(({ id }) => id)
    const { entities, relationships } = await parsed(erDiagram(document, null, { ids }))
    expect([...entities.keys()]).toEqual(['shop.customer', 'shop.order'])
    expect(relationships).toHaveLength(2)
  })

  test('of nothing is a diagram too', async () => {
    expect((await parsed(erDiagram(importSql('').document, null))).entities.size).toBe(0)
  })
})

const trap = fc.constantFrom(
  'pk',
  'FK-x',
  'uk(1)',
  'style',
  'end',
  'class a',
  'direction TB',
  'x direction  LR y',
  '%%{init: {}}%%',
  '%% gone',
  '~a~ b ~',
  '`md`',
  '**bold**',
  '#quot;',
  'a;b#35;',
  '<script>alert(1)</script>',
  '{',
  '}',
  '---',
  'title: x',
  'one or more',
  'o{ --',
  ':::',
  '\u3000x',
  '1',
  '...',
  'ﬂ',
  '\u00d7',
)
const names = fc.oneof(hostileName, trap)
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a diagram cannot show
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g
const shown = (name: string) => clipName(name).toWellFormed().replace(CONTROL, ' ')

const pair = fc.uniqueArray(names, { minLength: 3, maxLength: 3, selector: shown })

test('any names make valid text that keeps them', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(pair, pair, names, async (tables, columns, comment) => {
      const [a = '', b = ''] = tables.map(quoteIdent)
      const [x = '', y = '', z = ''] = columns.map(quoteIdent)
      const { document, account } = importSql(`
        CREATE TABLE ${a} (${x} int PRIMARY KEY, ${y} text);
        CREATE TABLE ${b} (${x} int REFERENCES ${a}, ${z} text[]);
        COMMENT ON COLUMN ${b}.${z} IS ${quoteLiteral(comment)};`)
      expect(account.map(({ outcome }) => outcome)).toEqual(['modelled', 'modelled', 'modelled'])
      const { entities, relationships } = await parsed(erDiagram(document, null))
      expect([...entities.keys()].map(drawn)).toEqual(tables.slice(0, 2).map(shown))
      expect(relationships).toHaveLength(1)
      expect([...entities.values()].map(({ attributes }) => attributes.length)).toEqual([2, 2])
    }),
    { numRuns: 300 },
  )
})
