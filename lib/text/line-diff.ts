/** What is different between two texts, line by line: the fewest lines out and in (Myers' method), with a few around them. */

export interface DiffLine {
  /** “gap” stands for lines that are the same in both and far from any change. */
  readonly sign: '+' | '-' | ' ' | 'gap'
  readonly text: string
}

const AROUND = 3
/** Texts that have less in common are told as one text out and another one in. */
const MOST_EDITS = 4000

type Trace = readonly Int32Array[]

/** For each number of edits, how far each diagonal can be followed. Null: too many edits. */
function trace(a: readonly string[], b: readonly string[]): Trace | null {
  const most = Math.min(a.length + b.length, MOST_EDITS)
  const offset = most + 1
  let reach = new Int32Array(2 * offset + 1)
  const kept: Int32Array[] = []
  for (let edits = 0; edits <= most; edits++) {
    const next = reach.slice()
    for (let k = -edits; k <= edits; k += 2) {
      const [left = 0, right = 0] = [reach[offset + k - 1], reach[offset + k + 1]]
      const isDown = k === -edits || (k !== edits && left < right)
      let x = isDown ? right : left + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      next[offset + k] = x
      if (x >= a.length && x - k >= b.length) return [...kept, next]
    }
    kept.push(next)
    reach = next
  }
  return null
}

function backwards(a: readonly string[], b: readonly string[], kept: Trace): DiffLine[] {
  const lines: DiffLine[] = []
  let [x, y] = [a.length, b.length]
  for (let edits = kept.length - 1; edits > 0; edits--) {
    const before = kept[edits - 1] ?? new Int32Array(0)
    const offset = (before.length - 1) / 2
    const k = x - y
    const [left = 0, right = 0] = [before[offset + k - 1], before[offset + k + 1]]
    const isDown = k === -edits || (k !== edits && left < right)
    const from = isDown ? right : left + 1
    for (; x > from; x--, y--) lines.push({ sign: ' ', text: a[x - 1] ?? '' })
    if (isDown) lines.push({ sign: '+', text: b[--y] ?? '' })
    else lines.push({ sign: '-', text: a[--x] ?? '' })
  }
  for (; x > 0; x--) lines.push({ sign: ' ', text: a[x - 1] ?? '' })
  return lines.reverse()
}

function allLines(a: readonly string[], b: readonly string[]): DiffLine[] {
  const kept = trace(a, b)
  if (kept) return backwards(a, b, kept)
  return [
    ...a.map((text): DiffLine => ({ sign: '-', text })),
    ...b.map((text): DiffLine => ({ sign: '+', text })),
  ]
}

const GAP: DiffLine = { sign: 'gap', text: '' }

/** Leaves out what is far from any change. */
function folded(lines: readonly DiffLine[]): DiffLine[] {
  const near = new Set<number>()
  for (const [at, { sign }] of lines.entries()) {
    if (sign === ' ') continue
    for (let by = -AROUND; by <= AROUND; by++) near.add(at + by)
  }
  const shown: DiffLine[] = []
  for (const [at, line] of lines.entries()) {
    if (near.has(at)) shown.push(line)
    else if (shown.at(-1) !== GAP) shown.push(GAP)
  }
  return shown
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'))

/** Nothing where the texts are the same. */
export function lineDiff(before: string, after: string): DiffLine[] {
  if (before === after) return []
  return folded(allLines(linesOf(before), linesOf(after)))
}
