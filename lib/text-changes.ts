/**
 * Few small changes that make one text another. What stays between them keeps whatever points into it: cursor, marks,
 * scroll position. Lines that occur once in each text tie the two together.
 */
export interface TextChange {
  from: number
  to: number
  insert: string
}

interface Lines {
  list: string[]
  /** Where each begins, and where the text ends. */
  starts: number[]
}

function linesOf(text: string): Lines {
  const list = text.split(/(?<=\n)/)
  const starts = [0]
  for (const line of list) starts.push((starts.at(-1) ?? 0) + line.length)
  return { list, starts }
}

function placesOfUnique(list: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  list.forEach((line, at) => {
    places.set(line, places.has(line) ? -1 : at)
  })
  return places
}

/** The longest selection of the pairs in which both sides rise; the first sides rise already. */
function rising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = []
  const before = new Array<number>(pairs.length)
  pairs.forEach(([, second], i) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < second) low = middle + 1
      else high = middle
    }
    before[i] = ends[low - 1] ?? -1
    ends[low] = i
  })
  const chain: (readonly [number, number])[] = []
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    const pair = pairs[i]
    if (pair) chain.push(pair)
  }
  return chain.reverse()
}

function anchors(old: Lines, next: Lines): (readonly [number, number])[] {
  const [ours, theirs] = [placesOfUnique(old.list), placesOfUnique(next.list)]
  const pairs = [...ours].flatMap(([line, at]): [number, number][] => {
    const other = theirs.get(line) ?? -1
    return at >= 0 && other >= 0 ? [[at, other]] : []
  })
  return rising(pairs)
}

function trimmed(before: string, after: string, at: number): TextChange | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const insert = after.slice(start, after.length - end)
  return { from: at + start, to: at + before.length - end, insert }
}

/** In the order of the text; none overlaps another. */
export function textChanges(before: string, after: string): TextChange[] {
  if (before === after) return []
  const [old, next] = [linesOf(before), linesOf(after)]
  const changes: TextChange[] = []
  let [from, to] = [0, 0]
  for (const [i, j] of [...anchors(old, next), [old.list.length, next.list.length] as const]) {
    const [oldEnd, nextEnd] = [old.starts[i] ?? 0, next.starts[j] ?? 0]
    const change = trimmed(before.slice(from, oldEnd), after.slice(to, nextEnd), from)
    if (change) changes.push(change)
    from = old.starts[i + 1] ?? oldEnd
    to = next.starts[j + 1] ?? nextEnd
  }
  return changes
}
