/**
 * Parts of lines that lie on each other or too close are moved apart, in the order that crosses least, so that every line
 * can be followed. Lines to one busy end may share their way: wherever one follows them, they lead to the same row.
 */
import { groupBy } from '@/lib/layout/group-by'
import type { Axis, Obstacles } from './obstacles'
import { type Polyline, spanOf } from './polyline'

export interface Lane {
  readonly line: Polyline
  readonly part: number
  /** Lines of one bundle may lie on each other. */
  readonly bundle: number
  readonly span: readonly [number, number]
  /** Where it may be moved to. */
  readonly least: number
  readonly most: number
  readonly at: number
  readonly fixed: boolean
  /** Which way the line goes on at the two ends of the span: -1 to lower, 1 to higher coordinates. */
  readonly ends: readonly [number, number]
}

const LANE = 10
const CLOSEST = 4
/** Where ends come this close, parts in one row are taken for one. */
const NEAR = 10

const meets = (a: Lane, b: Lane) => a.span[0] < b.span[1] + NEAR && b.span[0] < a.span[1] + NEAR

const conflict = (a: Lane, b: Lane) => meets(a, b) && a.bundle !== b.bundle

const inside = (at: number, { span }: Lane) => at > span[0] && at < span[1]

/** Whether a line that leaves `a` for higher coordinates and one that comes to `b` from lower ones lie on each other. */
const together = (at: number, b: Lane) =>
  (b.ends[0] < 0 && Math.abs(at - b.span[0]) < NEAR) ||
  (b.ends[1] < 0 && Math.abs(at - b.span[1]) < NEAR)

/** Crossings when `a` lies before `b`: what leaves `a` towards `b` within its span, and the other way round. */
function crossings(a: Lane, b: Lane): number {
  let count = 0
  for (const end of [0, 1] as const) {
    if (a.ends[end] > 0) {
      if (inside(a.span[end], b)) count++
      if (together(a.span[end], b)) count += 4
    }
    if (b.ends[end] < 0 && inside(b.span[end], a)) count++
  }
  return count
}

/** Each where it crosses least with those before it in the list. */
function inOrder(lanes: readonly Lane[]): Lane[] {
  const order: Lane[] = []
  for (const lane of lanes) {
    let cost = 0
    let least = 0
    let place = order.length
    for (let i = order.length - 1; i >= 0; i--) {
      const other = order[i]
      if (!other || other.most < lane.least) break
      if (!conflict(lane, other)) continue
      cost += crossings(lane, other) - crossings(other, lane)
      if (cost < least) {
        least = cost
        place = i
      }
    }
    order.splice(place, 0, lane)
  }
  return order
}

/** Which of many belong together, when pairs are told one by one. */
class Unions {
  private readonly above: number[]

  constructor(count: number) {
    this.above = Array.from({ length: count }, (_, i) => i)
  }

  root(i: number): number {
    let at = i
    for (let next = this.above[at] ?? at; next !== at; next = this.above[at] ?? at) {
      this.above[at] = this.above[next] ?? next
      at = next
    }
    return at
  }

  join(a: number, b: number): void {
    this.above[this.root(a)] = this.root(b)
  }
}

/** Lanes that conflict with each other, directly or through others. */
function clusters(lanes: readonly Lane[]): Lane[][] {
  const sorted = [...lanes].sort((a, b) => a.least - b.least || a.at - b.at)
  const unions = new Unions(sorted.length)
  const active: number[] = []
  for (const [i, lane] of sorted.entries()) {
    let kept = 0
    for (const other of active) {
      const before = sorted[other]
      if (!before || before.most < lane.least) continue
      active[kept++] = other
      if (conflict(before, lane)) unions.join(other, i)
    }
    active.length = kept
    active.push(i)
  }
  return [...groupBy(sorted, (_, i) => unions.root(i)).values()]
}

/** The place nearest to the wanted one that keeps its distance from what is placed. */
function freePlace(lane: Lane, wanted: number, placed: readonly [Lane, number][], gap: number) {
  const near = placed.filter(([other]) => conflict(other, lane)).map(([, at]) => at)
  const start = Math.min(Math.max(wanted, lane.least), lane.most)
  for (let by = 0; by < 60; by++) {
    for (const at of by === 0 ? [start] : [start + by * 2, start - by * 2]) {
      if (at < lane.least || at > lane.most) continue
      if (near.every((other) => Math.abs(other - at) >= gap)) return at
    }
  }
  return null
}

function place(cluster: readonly Lane[]): void {
  const order = inOrder(cluster)
  const columns: number[] = []
  for (const [i, lane] of order.entries()) {
    let column = 0
    for (let j = 0; j < i; j++) {
      const other = order[j]
      if (other && conflict(other, lane)) column = Math.max(column, (columns[j] ?? 0) + 1)
    }
    columns.push(column)
  }
  const count = Math.max(...columns) + 1
  const placed: [Lane, number][] = order.flatMap((lane): [Lane, number][] =>
    lane.fixed ? [[lane, lane.at]] : [],
  )
  for (const [i, lane] of order.entries()) {
    if (lane.fixed) continue
    const gap = Math.max(CLOSEST, Math.min(LANE, (lane.most - lane.least) / (count + 1)))
    const wanted = lane.at + ((columns[i] ?? 0) - (count - 1) / 2) * gap
    const at =
      freePlace(lane, wanted, placed, gap) ?? freePlace(lane, wanted, placed, CLOSEST) ?? wanted
    const kept = Math.round(Math.min(Math.max(at, lane.least), lane.most) * 2) / 2
    placed.push([lane, kept])
    lane.line.parts[lane.part] = kept
  }
}

/** How far a line is moved at most. */
const WINDOW = 72

export interface LaneLine {
  readonly line: Polyline
  readonly bundle: number
  /** Where the first and the last vertical part may be: the end marks need their room. */
  readonly first: readonly [number, number]
  readonly last: readonly [number, number]
}

/** Within the room between boxes, right of some and left of others. */
function bounded(
  { line, first, last }: LaneLine,
  part: number,
  [low, high]: readonly [number, number],
): [number, number] {
  const { parts } = line
  const at = parts[part] ?? 0
  let [least, most] = [low, high]
  if (part === 1) {
    least = Math.max(least, first[0])
    most = Math.min(most, first[1])
  }
  if (part === parts.length - 2) {
    least = Math.max(least, last[0])
    most = Math.min(most, last[1])
  }
  for (const other of [parts[part - 2] ?? at, parts[part + 2] ?? at]) {
    if (other < at) least = Math.max(least, other + LANE)
    if (other > at) most = Math.min(most, other - LANE)
  }
  return [least, most]
}

function laneOf(one: LaneLine, part: number, axis: Axis, obstacles: Obstacles): Lane {
  const { line, bundle } = one
  const { parts, startX, endX } = line
  const at = parts[part] ?? 0
  const span = spanOf(line, part)
  const fixed = part === 0 || part === parts.length - 1
  const before = Math.sign((parts[part - 2] ?? startX) - at)
  const after = Math.sign((parts[part + 2] ?? endX) - at)
  const forward = (parts[part - 1] ?? startX) <= (parts[part + 1] ?? endX)
  const ends: [number, number] = forward ? [before, after] : [after, before]
  const [least, most] = fixed
    ? [at, at]
    : bounded(one, part, obstacles.room(axis, at, span, WINDOW))
  if (least >= most) return { line, part, bundle, span, ends, fixed, at, least: at, most: at }
  // In a narrow channel the middle is best.
  const wanted = most - least < 2 * WINDOW - 1 ? (least + most) / 2 : at
  return { line, part, bundle, span, ends, fixed, at: wanted, least, most }
}

/** Moves the parts along one axis: 1 the horizontal ones, 0 the vertical ones. */
export function spreadLanes(lines: readonly LaneLine[], axis: Axis, obstacles: Obstacles): void {
  const lanes = lines.flatMap((one) => {
    const own: Lane[] = []
    for (let part = axis === 0 ? 1 : 0; part < one.line.parts.length; part += 2) {
      own.push(laneOf(one, part, axis, obstacles))
    }
    return own
  })
  for (const cluster of clusters(lanes)) place(cluster)
}
