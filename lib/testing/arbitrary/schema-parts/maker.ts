/** Makes one schema record by record. Every choice comes from fast-check, so a failure can be repeated and shrunk. */
import fc from 'fast-check'
import type { Document } from '@/lib/document/document'
import { rankBetween } from '@/lib/document/rank'
import { type Id, idSchema } from '@/lib/kinds/common'
import type { AnyRecord, KindMap, KindName, RecordOf } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import { clipName, quoteIdent } from '@/lib/sql/lex/identifier'
import { hostileName } from '../names'

export type Choose = <A extends unknown[], T>(
  make: (...args: A) => fc.Arbitrary<T>,
  ...args: A
) => T

const oneOf = (values: readonly unknown[]) => fc.nat(values.length - 1)
const comment = () => fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }))

export class Maker {
  readonly records = new Map<Id, AnyRecord>()
  private readonly taken = new Set<string>()
  private readonly lastRank = new Map<Id | null, string>()
  private next = 0

  constructor(private readonly choose: Choose) {}

  chance(percent: number): boolean {
    return this.choose(fc.nat, 99) < percent
  }

  number(min: number, max: number): number {
    return this.choose(fc.integer, { min, max })
  }

  times(max: number): number[] {
    return Array.from({ length: this.number(0, max) }, (_, i) => i)
  }

  pick<const T>(values: readonly [T, ...T[]]): T {
    return values[this.choose(oneOf, values)] ?? values[0]
  }

  maybe<T>(values: readonly T[]): T | null {
    return values.length === 0 ? null : (values[this.choose(oneOf, values)] ?? null)
  }

  /** A name that is free in this space; spaces are any words. */
  name(...spaces: string[]): string {
    const wished = this.choose(() => hostileName)
    const plain = /^pg_/i.test(wished) ? `x${wished}` : wished
    const isTaken = (name: string) => spaces.some((space) => this.taken.has(`${space}\n${name}`))
    let name = plain
    for (let n = 2; isTaken(name); n++) name = `${clipName(plain, 63 - `${n}`.length)}${n}`
    for (const space of spaces) this.taken.add(`${space}\n${name}`)
    return name
  }

  reserve(space: string, name: string): void {
    this.taken.add(`${space}\n${name}`)
  }

  comment(): string | null {
    // An empty comment is no comment, and a NUL cannot be stored.
    return this.chance(30) ? this.choose(comment)?.replaceAll('\u0000', '') || null : null
  }

  add<K extends KindName>(
    kind: K,
    parent: Id | null,
    attributes: KindMap[K],
  ): AnyRecord & RecordOf<K> {
    const id = idSchema.parse(`g${this.next++}`)
    const rank = rankBetween(this.lastRank.get(parent) ?? null, null)
    this.lastRank.set(parent, rank)
    const record = makeRecord(kind, { id, parent, rank }, attributes)
    this.records.set(id, record)
    return record
  }

  document(): Document {
    return { records: this.records }
  }
}

/** A schema that is being filled, with what later objects can use. */
export interface Home {
  readonly id: Id
  readonly name: string
}

export const full = (home: Home, name: string) => `${quoteIdent(home.name)}.${quoteIdent(name)}`
