/** As many at a time as there are editors, each waiting for its answer before it goes on. */
export const EDITORS = 50
const SECONDS = 5
const WARM_UP_MS = 1_000

export interface Measured {
  perSecond: number
  median: number
  p99: number
}

export async function underLoad(work: (editor: number) => Promise<void>): Promise<Measured> {
  const times: number[] = []
  const begin = performance.now() + WARM_UP_MS
  const end = begin + SECONDS * 1_000
  const one = async (editor: number) => {
    for (let start = performance.now(); start < end; ) {
      await work(editor)
      const done = performance.now()
      if (start >= begin) times.push(done - start)
      start = done
    }
  }
  await Promise.all(Array.from({ length: EDITORS }, (_, editor) => one(editor)))
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0
  return { perSecond: times.length / SECONDS, median: at(0.5), p99: at(0.99) }
}
