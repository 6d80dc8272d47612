/**
 * What was found in each unit, in order. What an object rule found, or did not find, by reading outside of the unit stands
 * in a cell of its own, so that an edit elsewhere costs no more than looking into the cells that read what it changed.
 */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { LiveFinding as Finding } from './make-finding'
import type { ObjectRule, Rule } from './rule'
import type { ActiveRule } from './standard'

export type ActiveObjectRule = ActiveRule & { readonly rule: ObjectRule & Rule }

export interface Judged {
  readonly findings: readonly Finding[]
  /** Keys of what was read outside of the unit. */
  readonly reads: ReadonlySet<string>
}

export interface Cell {
  readonly unit: Id
  readonly record: AnyRecord
  /** Null: how the record is grouped depends on what was read, so the unit is judged as a whole. */
  readonly active: ActiveObjectRule | null
  judged: Judged
}

export type Part = readonly Finding[] | Cell

const isCell = (part: Part): part is Cell => 'judged' in part
const NONE: ReadonlySet<Cell> = new Set()

export class Cells {
  private readonly ofUnit = new Map<Id, readonly Part[]>()
  private readonly readers = new Map<string, Set<Cell>>()

  replace(unit: Id, parts: readonly Part[]): void {
    for (const part of this.ofUnit.get(unit) ?? []) if (isCell(part)) this.unlist(part)
    if (parts.length > 0) this.ofUnit.set(unit, parts)
    else this.ofUnit.delete(unit)
    for (const part of parts) if (isCell(part)) this.list(part)
  }

  judge(cell: Cell, judged: Judged): void {
    this.unlist(cell)
    cell.judged = judged
    this.list(cell)
  }

  findingsOf(unit: Id): readonly Finding[] {
    const parts = this.ofUnit.get(unit) ?? []
    return parts.flatMap((part) => (isCell(part) ? part.judged.findings : part))
  }

  readersOf(key: string): ReadonlySet<Cell> {
    return this.readers.get(key) ?? NONE
  }

  private list(cell: Cell): void {
    for (const key of cell.judged.reads) {
      const readers = this.readers.get(key)
      if (readers) readers.add(cell)
      else this.readers.set(key, new Set([cell]))
    }
  }

  private unlist(cell: Cell): void {
    for (const key of cell.judged.reads) {
      const readers = this.readers.get(key)
      readers?.delete(cell)
      if (readers?.size === 0) this.readers.delete(key)
    }
  }
}
