import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankTable } from '@/lib/commands/blank'
import type { Document } from '@/lib/document/document'
import { toJson } from '@/lib/document/json'
import { type Id, idSchema } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import { documentArbitrary } from '@/lib/testing/arbitrary/document'
import { mirroredDocument, mirrorJobs } from './jobs/mirror'
import { MirrorSender } from './mirror-sender'

/** As between page and worker: nothing is shared. */
const mirror = () => {
  const sizes: number[] = []
  const sender = new MirrorSender((change) => {
    sizes.push(change.put.length)
    mirrorJobs.updateDocument(structuredClone(change))
  })
  return { sender, sizes }
}
const load = (document: Document) => {
  const text = JSON.stringify({ project: {}, version: 1, document: toJson(document) })
  mirrorJobs.loadDocument(new TextEncoder().encode(text).buffer)
}
const seen = () => toJson(mirroredDocument())

test('the worker holds what the page shows, whatever was there before', () => {
  fc.assert(
    fc.property(documentArbitrary, documentArbitrary, (one, two) => {
      const { sender } = mirror()
      load(one)
      sender.started(one)
      expect(seen()).toEqual(toJson(one))
      sender.catchUp(two)
      expect(seen()).toEqual(toJson(two))
      sender.catchUp(one)
      expect(seen()).toEqual(toJson(one))
    }),
    { numRuns: 30 },
  )
})

function many(count: number): Document {
  const records = new Map<Id, AnyRecord>()
  for (let n = 0; n < count; n++) {
    const head = { id: idSchema.parse(`t${n}`), parent: null, rank: 'a0' }
    records.set(head.id, makeRecord('table', head, blankTable(`t${n}`)))
  }
  return { records }
}

test('much goes in parts, what little is left goes along with the next job', () => {
  const { sender, sizes } = mirror()
  load({ records: new Map() })
  const document = many(1200)
  while (sender.sendSome(document));
  expect(sizes).toEqual([500, 500])
  sender.catchUp(document)
  sender.catchUp(document)
  expect(sizes).toEqual([500, 500, 200])
  expect(seen()).toEqual(toJson(document))
})
