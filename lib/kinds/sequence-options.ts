/**
 * The numbers of a sequence, for sequences and identity columns alike. A model holds only what differs from
 * PostgreSQL's defaults; changes are made on the full numbers, since ALTER leaves the others as they were.
 */
import type { DefElem } from '@pgsql/types'
import { isTrue, nameOf } from '@/lib/sql/ast/def-elem'
import { constantText } from '@/lib/sql/ast/node'
import type { SequenceOptions } from './common'

export const DEFAULT_SEQUENCE: SequenceOptions = {
  start: null,
  increment: null,
  min: null,
  max: null,
  cache: null,
  cycle: false,
}

type Full = { [P in 'start' | 'increment' | 'min' | 'max' | 'cache']: bigint }

const BITS: Readonly<Record<string, bigint>> = { smallint: 15n, integer: 31n }
const highest = (type: string | null) => 2n ** (BITS[type ?? ''] ?? 63n) - 1n
const lowest = (type: string | null) => -(2n ** (BITS[type ?? ''] ?? 63n))

function defaults(increment: bigint, type: string | null): Omit<Full, 'increment' | 'cache'> {
  const up = increment > 0n
  const min = up ? 1n : lowest(type)
  const max = up ? highest(type) : -1n
  return { min, max, start: up ? min : max }
}

const given = (digits: string | null, otherwise: bigint) =>
  digits === null ? otherwise : BigInt(digits)

function expand(options: SequenceOptions, type: string | null): Full {
  const increment = given(options.increment, 1n)
  const plain = defaults(increment, type)
  const min = given(options.min, plain.min)
  const max = given(options.max, plain.max)
  const start = given(options.start, increment > 0n ? min : max)
  return { increment, min, max, start, cache: given(options.cache, 1n) }
}

function shorten(full: Full, cycle: boolean, type: string | null): SequenceOptions {
  const plain = defaults(full.increment, type)
  const unless = (value: bigint, usual: bigint) => (value === usual ? null : String(value))
  return {
    increment: unless(full.increment, 1n),
    min: unless(full.min, plain.min),
    max: unless(full.max, plain.max),
    start: unless(full.start, full.increment > 0n ? full.min : full.max),
    cache: unless(full.cache, 1n),
    cycle,
  }
}

function whole(element: DefElem): bigint | null {
  const digits = constantText(element.arg)
  return digits !== null && /^[-+]?\d+$/.test(digits) ? BigInt(digits) : null
}

function setBound(
  full: Full,
  bound: 'min' | 'max',
  element: DefElem | undefined,
  isNew: boolean,
  limits: { old: bigint; next: bigint },
  usual: bigint,
): void {
  const value = element && whole(element)
  if (value !== undefined && value !== null) full[bound] = value
  else if (!isNew && limits.old !== limits.next && full[bound] === limits.old)
    full[bound] = limits.next
  else if (isNew || element) full[bound] = usual
}

/** What CREATE (`before` is null) or ALTER SEQUENCE makes of a sequence's numbers. */
export function changeSequence(
  before: { options: SequenceOptions; type: string | null } | null,
  type: string | null,
  elements: readonly DefElem[],
): SequenceOptions {
  const isNew = before === null
  const old = before ?? { options: DEFAULT_SEQUENCE, type }
  const full = expand(old.options, old.type)
  const find = (name: string) => elements.find((element) => nameOf(element) === name)
  const number = (name: string) => {
    const element = find(name)
    return element ? whole(element) : null
  }
  full.increment = number('increment') ?? full.increment
  const usual = defaults(full.increment, type)
  const tops = { old: highest(old.type), next: highest(type) }
  const bottoms = { old: lowest(old.type), next: lowest(type) }
  setBound(full, 'max', find('maxvalue'), isNew, tops, usual.max)
  setBound(full, 'min', find('minvalue'), isNew, bottoms, usual.min)
  full.start = number('start') ?? (isNew ? (full.increment > 0n ? full.min : full.max) : full.start)
  full.cache = number('cache') ?? full.cache
  const cycle = find('cycle')
  return shorten(full, cycle ? isTrue(cycle.arg) : old.options.cycle, type)
}

/** The clauses for what differs from the defaults. */
export function sequenceClauses(options: SequenceOptions): string[] {
  const clauses: string[] = []
  if (options.increment !== null) clauses.push(`INCREMENT BY ${options.increment}`)
  if (options.min !== null) clauses.push(`MINVALUE ${options.min}`)
  if (options.max !== null) clauses.push(`MAXVALUE ${options.max}`)
  if (options.start !== null) clauses.push(`START WITH ${options.start}`)
  if (options.cache !== null) clauses.push(`CACHE ${options.cache}`)
  if (options.cycle) clauses.push('CYCLE')
  return clauses
}

interface Numbered {
  readonly type: string | null
  readonly options: SequenceOptions
}

/** The clauses of ALTER SEQUENCE that lead from one to the other; what is not said stays as it was. */
export function alterSequence(was: Numbered, is: Numbered): string[] {
  const from = expand(was.options, was.type)
  const to = expand(is.options, is.type)
  const clauses: string[] = []
  const say = (name: keyof Full, words: string) => {
    if (from[name] !== to[name] || was.type !== is.type) clauses.push(`${words} ${to[name]}`)
  }
  if (from.increment !== to.increment) clauses.push(`INCREMENT BY ${to.increment}`)
  say('min', 'MINVALUE')
  say('max', 'MAXVALUE')
  if (from.start !== to.start) clauses.push(`START WITH ${to.start}`)
  if (from.cache !== to.cache) clauses.push(`CACHE ${to.cache}`)
  if (was.options.cycle !== is.options.cycle) clauses.push(is.options.cycle ? 'CYCLE' : 'NO CYCLE')
  // It may stand outside of its new bounds.
  if (to.min > from.min || to.max < from.max) clauses.push(`RESTART WITH ${to.start}`)
  return clauses
}
