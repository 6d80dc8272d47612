import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EventParser, readEvents, type SentEvent } from './event-stream'
import { realTiming } from './timing'

const events: SentEvent[] = [
  { event: 'present', data: '{"type":"present"}' },
  { event: 'entry', data: '{"label":"Ärger 倉庫 🦊: data: x"}' },
  { event: 'left', data: 'two\nlines' },
]
const text = `retry: 1000\n\n: still here\n\n${events
  .map(
    ({ event, data }, n) =>
      `id: ${n}\nevent: ${event}\n${data
        .split('\n')
        .map((line) => `data: ${line}\n`)
        .join('')}\n`,
  )
  .join(': a comment\n\n')}`

test('events come out whole, however the text is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(text.length)), (cuts) => {
      const parser = new EventParser()
      const ends = [...cuts, text.length].sort((a, b) => a - b)
      const found = ends.flatMap((end, n) => parser.take(text.slice(ends[n - 1] ?? 0, end)))
      expect(found).toEqual(events)
    }),
  )
})

test('a letter that is cut between two parts is read whole', async () => {
  const bytes = new TextEncoder().encode(text)
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    },
  })
  const found: SentEvent[] = []
  await readEvents(body, (event) => found.push(event), { timing: realTiming, silence: 1000 })
  expect(found).toEqual(events)
})

test('a line on which nothing is heard is given up', async () => {
  let cancelled = false
  const body = new ReadableStream<Uint8Array>({
    cancel: () => {
      cancelled = true
    },
  })
  const reading = readEvents(body, () => undefined, { timing: realTiming, silence: 10 })
  await expect(reading).rejects.toThrow('silent')
  expect(cancelled).toBe(true)
})
