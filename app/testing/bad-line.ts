/** A line to the server that loses requests and answers, delivers late and twice, and breaks streams: each by chance. */
export interface Faults {
  /** The request never arrives. */
  lost: number
  /** The server acts, and its answer is lost. */
  unanswered: number
  /** The request arrives a second time, some time later. */
  twice: number
  /** A part of a stream arrives, and then the line breaks. */
  broken: number
  /** Longest time on the way, in milliseconds. */
  late: number
}

export const GOOD: Faults = { lost: 0, unanswered: 0, twice: 0, broken: 0, late: 0 }

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** For all lines of a test: by how much they are bad, and by what chance. */
export interface Weather {
  random(): number
  faults: Faults
}

export class BadLine {
  private readonly cut = new AbortController()
  private down = false

  constructor(
    private readonly server: typeof fetch,
    private readonly weather: Weather,
  ) {}

  private get faults(): Faults {
    return this.weather.faults
  }

  /** Nothing comes or goes any more, as from a browser that crashed. */
  end(): void {
    this.cut.abort()
  }

  /** No new requests get through; streams break. */
  unplug(): void {
    this.down = true
  }

  plug(): void {
    this.down = false
  }

  private happens(chance: number): boolean {
    return this.weather.random() < chance
  }

  private travel(): Promise<unknown> {
    return this.faults.late > 0
      ? sleep(this.weather.random() * this.faults.late)
      : Promise.resolve()
  }

  fetch: typeof fetch = async (input, init) => {
    const { signal: cut } = this.cut
    if (cut.aborted || this.down || this.happens(this.faults.lost)) throw new TypeError('lost')
    await this.travel()
    if (cut.aborted) throw new TypeError('cut')
    // Text bodies only, so a request can be made again.
    if (init?.body && this.happens(this.faults.twice)) {
      void sleep(this.weather.random() * 4 * this.faults.late).then(() => this.server(input, init))
    }
    const response = await this.server(input, init)
    await this.travel()
    if (cut.aborted || this.happens(this.faults.unanswered)) {
      await response.body?.cancel()
      throw new TypeError('unanswered')
    }
    if (init?.body || !response.body) return response
    const { status, headers } = response
    return new Response(this.through(response.body, cut), { status, headers })
  }

  private through(body: ReadableStream<Uint8Array>, cut: AbortSignal): ReadableStream<Uint8Array> {
    const reader = body.getReader()
    const isCut = new Promise<never>((_, reject) => {
      cut.addEventListener('abort', () => reject(new TypeError('cut')), { once: true })
    })
    isCut.catch(() => undefined)
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        try {
          const part = await Promise.race([reader.read(), isCut])
          if (part.done) return controller.close()
          await this.travel()
          if (this.down || this.happens(this.faults.broken)) throw new TypeError('broken')
          controller.enqueue(part.value)
        } catch (error) {
          await reader.cancel().catch(() => undefined)
          controller.error(error)
        }
      },
      cancel: () => reader.cancel(),
    })
  }
}
