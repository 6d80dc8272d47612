import { type StreamEvent, streamEventSchema } from '@/lib/sync/protocol'

export type SentEvent = StreamEvent & { id: string | undefined }

/** The events of a live stream as they come, each checked. */
export async function* eventsOf(response: Response): AsyncGenerator<SentEvent, undefined> {
  if (!response.body) throw new Error('This is no stream')
  let text = ''
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (text + part).split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1]
      const id = /^id: (.*)$/m.exec(block)?.[1]
      if (data) yield { id, ...streamEventSchema.parse(JSON.parse(data)) }
    }
  }
}
