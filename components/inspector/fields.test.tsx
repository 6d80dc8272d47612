/**
 * Every attribute of every kind, over generated records with hostile names and texts: the field shows it without failing,
 * and what is shown, taken back unchanged, is the same value.
 */
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { TooltipProvider } from '@/components/ui/tooltip'
import { createLintStore } from '@/lib/client/lint/lint-store'
import { StudioProvider } from '@/lib/client/studio/provider'
import { memoryShelf } from '@/lib/client/studio/sync/edit-queue'
import { SyncSession } from '@/lib/client/studio/sync/sync-session'
import { realTiming } from '@/lib/client/studio/sync/timing'
import { TransportFailure } from '@/lib/client/studio/sync/transport'
import { createUiStore } from '@/lib/client/studio/ui-store'
import { attributeValue } from '@/lib/document/attributes'
import type { Document } from '@/lib/document/document'
import type { KindName } from '@/lib/kinds/kind-map'
import { KIND_NAMES } from '@/lib/kinds/registry'
import { attributesOf } from '@/lib/kinds/visit-record'
import { loadParser } from '@/lib/sql/parse'
import { documentArbitrary } from '@/lib/testing/arbitrary/document'
import { FieldSlot } from './field-slot'
import type { Codec } from './field-spec'
import { fieldsOf, isField } from './registry'
import { Sections } from './sections'

beforeAll(loadParser)

const PROJECT = {
  id: '6f0f2a3e-6f0b-4d43-9a3f-0d9f6f4b1c11',
  name: 'Generated',
  description: '',
  standard: 'plain',
  own: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  archivedAt: null,
  deletedAt: null,
  version: 0,
  tables: 0,
  lastEditor: null,
}

const offline = () => Promise.reject(new TransportFailure('line', 'There is no server here.'))

/** A real session whose server cannot be reached. */
async function openOffline(document: Document) {
  const session = new SyncSession({
    loaded: { project: PROJECT, version: 0, document },
    transport: { load: offline, send: offline, listen: offline, tell: offline },
    queue: await memoryShelf.open('2f1c5d1e-52c3-4c50-8a3c-6a9d34ad5c11'),
    timing: realTiming,
    author: { name: 'Test', colour: '#3b82f6' },
  })
  const worker = {
    jobs(): never {
      throw new Error('No field asks the worker when it is shown')
    },
    follow: () => undefined,
    close: () => undefined,
  }
  const ui = createUiStore({})
  const lookAt = () => Promise.resolve()
  const lint = createLintStore()
  return { context: { session, live: session, ui, worker, lint, lookAt }, session }
}

/** The values that stand in their fields as text. */
const writtenValues = (document: Document): { codec: Codec<unknown>; value: unknown }[] =>
  [...document.records.values()].flatMap((record) =>
    fieldsOf(record.kind).flatMap(([attribute, spec]) =>
      isField(spec) && spec.codec
        ? [{ codec: spec.codec, value: attributeValue(record, attribute) }]
        : [],
    ),
  )

describe('the fields', () => {
  test.each(KIND_NAMES)('%s: each attribute has one, in an order of its own', (kind) => {
    const named = fieldsOf(kind).map(([attribute]) => attribute)
    expect([...named].sort()).toEqual(Object.keys(attributesOf(kind)).sort())
  })

  test('show every value without failing', async () => {
    const seen = new Set<KindName>()
    const property = fc.asyncProperty(documentArbitrary, async (document) => {
      const { context, session } = await openOffline(document)
      for (const record of document.records.values()) {
        seen.add(record.kind)
        const html = renderToStaticMarkup(
          <StudioProvider value={context}>
            <TooltipProvider>
              {fieldsOf(record.kind).map(([attribute, spec]) =>
                isField(spec) ? (
                  <FieldSlot key={attribute} records={[record]} attribute={attribute} spec={spec} />
                ) : null,
              )}
              <Sections record={record} />
            </TooltipProvider>
          </StudioProvider>,
        )
        expect(html).not.toBe('')
      }
      session.close()
    })
    await fc.assert(property, { numRuns: 4 })
    expect(seen.size).toBeGreaterThan(KIND_NAMES.length / 2)
  })

  test('give back what they show', () => {
    let compared = 0
    fc.assert(
      fc.property(documentArbitrary, (document) => {
        for (const { codec, value } of writtenValues(document)) {
          const shown = codec.show(value)
          const read = codec.read(shown)
          // An empty comment and none look the same; so they must, read back.
          expect(read.ok ? codec.show(read.value) : read.error).toBe(shown)
          if (value !== '') expect(read).toEqual({ ok: true, value })
          compared++
        }
      }),
      { numRuns: 20 },
    )
    expect(compared).toBeGreaterThan(500)
  })
})
