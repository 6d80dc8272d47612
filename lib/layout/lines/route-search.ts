/**
 * A way round the boxes: straight on until something stands in the way, then past one of its two corners, the most
 * promising way first. Few boxes are looked at, so that thousands of lines take no time.
 */
import type { Point } from '@/lib/layout/geometry'
import { type Axis, MARGIN, type Obstacles } from './obstacles'

/** How far beside a box a line passes. */
const PASS = 14
/** A corner is worth a detour of this length. */
const BEND = 36
const MOST = 250

interface Step {
  readonly at: readonly [number, number]
  /** Where it goes on: along this axis, to this coordinate. */
  readonly axis: Axis
  readonly goal: number
  /** Where it goes then, along the other axis. */
  readonly next: number
  readonly cost: number
  readonly guess: number
  readonly before: Step | null
}

const same = (a: Step, b: Step) =>
  a.at[0] === b.at[0] && a.at[1] === b.at[1] && a.axis === b.axis && a.goal === b.goal

export interface Way {
  readonly points: readonly Point[]
  readonly cost: number
}

class Search {
  private readonly open: Step[] = []
  private readonly closed: Step[] = []
  private found: Step | null = null

  constructor(
    private readonly obstacles: Obstacles,
    private readonly start: Point,
    private readonly end: Point,
  ) {}

  private target(axis: Axis): number {
    return axis === 0 ? this.end.x : this.end.y
  }

  private push(
    at: readonly [number, number],
    axis: Axis,
    goal: number,
    next: number,
    before: Step | null,
  ): void {
    const moved = before ? Math.abs(at[0] - before.at[0]) + Math.abs(at[1] - before.at[1]) : 0
    const cost = (before?.cost ?? 0) + moved + (before ? BEND : 0)
    const left = Math.abs(this.end.x - at[0]) + Math.abs(this.end.y - at[1])
    this.open.push({ at, axis, goal, next, cost, guess: cost + 1.6 * left, before })
  }

  private take(): Step | null {
    let best = -1
    for (const [i, step] of this.open.entries()) {
      if (best < 0 || step.guess < (this.open[best]?.guess ?? 0)) best = i
    }
    if (best < 0) return null
    const [step] = this.open.splice(best, 1)
    return step ?? null
  }

  private arrive(step: Step, at: readonly [number, number]): void {
    const { axis } = step
    const other: Axis = axis === 0 ? 1 : 0
    if (at[0] === this.end.x && at[1] === this.end.y) {
      this.push(at, other, at[other], at[axis], step)
      return
    }
    // What is on its line already needs no corner: it goes on as it came.
    if (at[other] === step.next) this.push(at, axis, this.target(axis), this.target(other), step)
    else this.push(at, other, step.next, this.target(axis), step)
  }

  private expand(step: Step): void {
    const { axis, goal, at } = step
    const other: Axis = axis === 0 ? 1 : 0
    const from = at[axis]
    const across = at[other]
    const to = (along: number): [number, number] => (axis === 0 ? [along, across] : [across, along])
    const hit = this.obstacles.ray(axis, across, from, goal)
    if (!hit) {
      this.arrive(step, to(goal))
      return
    }
    const back = goal > from ? MARGIN - PASS : PASS - MARGIN
    const before = goal > from ? Math.max(from, hit.at + back) : Math.min(from, hit.at + back)
    const [low, high] = this.obstacles.edges(hit.box, other)
    const corners = [low + MARGIN - PASS, high - MARGIN + PASS]
    const straight = this.target(other)
    if (axis === 0 && (straight < low || straight > high)) corners.push(straight)
    for (const corner of corners) this.push(to(before), other, corner, goal, step)
  }

  run(): Way | null {
    const { start, end } = this
    const at: [number, number] = [start.x, start.y]
    this.push(at, 0, end.x, end.y, null)
    if (start.y !== end.y) this.push(at, 1, end.y, end.x, null)
    for (let n = 0; n < MOST; n++) {
      const step = this.take()
      if (!step) return null
      if (step.at[0] === end.x && step.at[1] === end.y) {
        this.found = step
        break
      }
      if (this.closed.some((other) => same(other, step))) continue
      this.closed.push(step)
      this.expand(step)
    }
    if (!this.found) return null
    const points: Point[] = []
    for (let step: Step | null = this.found; step; step = step.before) {
      points.unshift({ x: step.at[0], y: step.at[1] })
    }
    return { points, cost: this.found.cost }
  }
}

export const searchWay = (obstacles: Obstacles, start: Point, end: Point): Way | null =>
  new Search(obstacles, start, end).run()
