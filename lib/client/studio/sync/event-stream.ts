/**
 * Reads server-sent events from a response. The browser's own EventSource tells neither why it was refused nor whether the
 * server is still there; here a silent line ends with an error.
 */
import type { Timing } from './timing'

export interface SentEvent {
  event: string
  data: string
}

/** Cuts the text into events as it comes. Comments, ids and retry times are passed over. */
export class EventParser {
  private rest = ''
  private event = ''
  private data: string[] = []

  take(text: string): SentEvent[] {
    const found: SentEvent[] = []
    const lines = (this.rest + text).split('\n')
    this.rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line === '') this.finish(found)
      else if (line.startsWith('event:')) this.event = line.slice(6).trim()
      else if (line.startsWith('data:')) this.data.push(line.slice(5).replace(/^ /, ''))
    }
    return found
  }

  private finish(found: SentEvent[]): void {
    if (this.data.length > 0) found.push({ event: this.event, data: this.data.join('\n') })
    this.event = ''
    this.data = []
  }
}

/** Resolves when the server ends the stream, rejects when the line breaks or nothing is heard for too long. */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  each: (event: SentEvent) => void,
  { timing, silence }: { timing: Timing; silence: number },
): Promise<void> {
  const parser = new EventParser()
  const decoder = new TextDecoder()
  const reader = body.getReader()
  try {
    for (;;) {
      const part = await within(reader.read(), silence, timing)
      if (part.done) return
      for (const event of parser.take(decoder.decode(part.value, { stream: true }))) each(event)
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

function within<T>(work: Promise<T>, ms: number, timing: Timing): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = timing.after(ms, () => reject(new Error('The server fell silent.')))
    work.finally(cancel).then(resolve, reject)
  })
}
