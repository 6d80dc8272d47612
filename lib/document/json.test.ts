import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KIND_NAMES } from '@/lib/kinds/registry'
import { documentArbitrary } from '@/lib/testing/arbitrary/document'
import { emptyDocument } from './document'
import { documentFromServer, fromJson, toJson } from './json'
import { validateDocument } from './validate'

const RUNS = { numRuns: 60 }

test('generated documents are sound and hold every kind', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(documentArbitrary, (document) => {
      for (const record of document.records.values()) seen.add(record.kind)
      expect(validateDocument(document)).toEqual([])
    }),
    RUNS,
  )
  expect([...seen].sort()).toEqual([...KIND_NAMES].sort())
})

test('a document survives JSON, byte for byte', () => {
  fc.assert(
    fc.property(documentArbitrary, (document) => {
      const text = JSON.stringify(toJson(document))
      const back = fromJson(JSON.parse(text))
      if (!back.ok) throw new Error(back.error[0]?.message)
      expect(new Map(back.value.records)).toEqual(new Map(document.records))
      expect(JSON.stringify(toJson(back.value))).toBe(text)
    }),
    RUNS,
  )
})

const outer = (records: unknown) => ({ format: 'lintel-document', version: 1, records })
const schema = { id: 's', kind: 'schema', parent: null, rank: 'a', name: 'app', owner: null }
const whole = { ...schema, comment: null }

test.each([
  ['nothing', null, 'document-unreadable'],
  ['another version', { ...outer([]), version: 9 }, 'document-unreadable'],
  ['a number', outer([4]), 'record-unreadable'],
  ['an unknown kind', outer([{ ...whole, kind: 'toString' }]), 'kind-unknown'],
  ['a lost attribute', outer([schema]), 'attributes-invalid'],
  ['an attribute too many', outer([{ ...whole, more: 1 }]), 'attributes-invalid'],
  ['a NUL character', outer([{ ...whole, name: 'a\u0000' }]), 'attributes-invalid'],
  ['one id twice', outer([whole, whole]), 'id-twice'],
  ['a missing parent', outer([{ ...whole, parent: 'x' }]), 'parent-missing'],
  ['a ring of parents', outer([{ ...whole, parent: 's' }]), 'parent-ring'],
])('%s is refused with a reason', (_name, json, code) => {
  const back = fromJson(json)
  expect(back.ok ? [] : back.error.map((problem) => problem.code)).toContain(code)
})

test('any JSON is answered, never with an exception', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), (json, records) => {
      expect(fromJson(json).ok).toBe(false)
      expect(fromJson(outer(records)).ok).toBe(records.length === 0)
    }),
  )
})

test('what the server wrote is read without being checked again', () => {
  fc.assert(
    fc.property(documentArbitrary, (document) => {
      const text = JSON.stringify(toJson(document))
      expect(toJson(documentFromServer(JSON.parse(text)))).toEqual(JSON.parse(text))
    }),
    { numRuns: 30 },
  )
})

test.each([
  ['another format', { format: 'other', version: 1, records: [] }],
  [
    'a kind that this page does not know',
    { ...toJson(emptyDocument), records: [{ id: 'x', kind: 'new' }] },
  ],
  ['no record', { ...toJson(emptyDocument), records: ['x'] }],
])('%s is not taken from the server either', (_what, json) => {
  expect(() => documentFromServer(json)).toThrow()
})
