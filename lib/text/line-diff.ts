/** What is different between two texts, line by line: the fewest lines out and in (Myers' method), with a few around them. */

export interface DiffLine {
  /** “gap” stands for lines that are the same in both and far from any change. */
  readonly sign: '+' | '-' | ' ' | 'gap'
  readonly text: string
}

const AROUND = 3
/** Texts that have less in common are told as one text out and another one in. */
const MOST_EDITS = 1500

/** How far each diagonal was followed with so many edits: that of diagonal k at k + edits. */
type Reach = Int32Array

/** How diagonal k is entered with one edit more than `before` had: by a line of b (down) or one of a. */
function enter(before: Reach | undefined, k: number) {
  if (!before) return { isDown: false, x: 0 }
  const edits = (before.length - 1) / 2
  const left = before[k - 1 + edits] ?? -1
  const right = before[k + 1 + edits] ?? -1
  const isDown = left < right
  return { isDown, x: isDown ? right : left + 1 }
}

/** For each number of edits how far one comes, until the end of both. Null: too many edits. */
function trace(a: readonly string[], b: readonly string[]): readonly Reach[] | null {
  const kept: Reach[] = []
  for (let edits = 0; edits <= MOST_EDITS; edits++) {
    const reach = new Int32Array(2 * edits + 1)
    kept.push(reach)
    for (let k = -edits; k <= edits; k += 2) {
      let { x } = enter(kept[edits - 1], k)
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      reach[k + edits] = x
      if (x >= a.length && x - k >= b.length) return kept
    }
  }
  return null
}

function backwards(a: readonly string[], b: readonly string[], kept: readonly Reach[]): DiffLine[] {
  const lines: DiffLine[] = []
  let [x, y] = [a.length, b.length]
  const back = (to: number) => {
    for (; x > to; x--, y--) lines.push({ sign: ' ', text: a[x - 1] ?? '' })
  }
  for (let edits = kept.length - 1; edits > 0; edits--) {
    const from = enter(kept[edits - 1], x - y)
    back(from.x)
    if (from.isDown) lines.push({ sign: '+', text: b[--y] ?? '' })
    else lines.push({ sign: '-', text: a[--x] ?? '' })
  }
  back(0)
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
