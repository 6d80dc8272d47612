/** Names and schemas, changed one after the other so that no two objects ever have the same name. */

import { heirs } from '@/lib/commands/heirs'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { clash } from '@/lib/document/validate'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { clipName, MAX_NAME_BYTES } from '@/lib/sql/lex/identifier'
import { ModelPrintContext, type PrintOptions } from '@/lib/sql/print/context'
import { ModelView } from '@/lib/sql/print/model-view'
import { moveOf, renameOf } from './kinds'
import type { Rename } from './renames'

export interface Move {
  readonly id: Id
  readonly sql: string
  /** For a while, or because another object takes the name. */
  readonly aside: boolean
}

const SUFFIX = '_lintel_old'

export class Moves {
  readonly moves: Move[] = []
  /** The document as it is by now: what is gone already is not in it. */
  private records: Map<Id, AnyRecord>

  constructor(
    document: Document,
    gone: ReadonlySet<Id>,
    private readonly options: PrintOptions,
  ) {
    this.records = new Map([...document.records].filter(([id]) => !gone.has(id)))
  }

  get document(): Document {
    return { records: this.records }
  }

  context(): ModelPrintContext {
    return new ModelPrintContext(new ModelView(this.document), this.options, new Set())
  }

  private occupant(record: AnyRecord): AnyRecord | null {
    const index = indexOf(this.document)
    const pair = index.namesakes(record).find((one) => clash(record, one))
    return pair?.[1] ?? null
  }

  private put(record: AnyRecord, sql: string, aside: boolean): void {
    if (sql !== '') this.moves.push({ id: record.id, sql, aside })
    this.records = new Map(this.records).set(record.id, record)
  }

  private rename(record: AnyRecord, name: string, aside: boolean): void {
    if (!('name' in record)) return
    if (record.name === name) return
    const before = heirs(indexOf(this.document), record)
    this.put({ ...record, name }, renameOf(record, name, this.context()), aside)
    // Columns of the same name in the tables below follow by themselves.
    for (const heir of before) this.put({ ...heir, name }, '', aside)
  }

  /** Another name, so that its own is free. */
  setAside(id: Id): void {
    const record = this.records.get(id)
    if (!record || !('name' in record)) return
    for (let n = 1; ; n++) {
      const tail = n === 1 ? SUFFIX : `${SUFFIX}${n}`
      const name = clipName(record.name, MAX_NAME_BYTES - tail.length) + tail
      if (this.occupant({ ...record, name })) continue
      this.rename(record, name, true)
      return
    }
  }

  /** Whoever has the name now that this record will have, unless that is the record itself. */
  holderOf(record: AnyRecord): AnyRecord | null {
    return this.occupant(record)
  }

  private target({ id, name, schema }: Rename): AnyRecord | null {
    const record = this.records.get(id)
    if (!record || !('name' in record)) return null
    return { ...record, name: name ?? record.name, parent: schema ?? record.parent }
  }

  private one(rename: Rename): void {
    const record = this.records.get(rename.id)
    if (!record) return
    if (rename.schema !== null) {
      const home = this.records.get(rename.schema)
      if (home && 'name' in home)
        this.put(
          { ...record, parent: rename.schema },
          moveOf(record, home.name, this.context()),
          false,
        )
    }
    const now = this.records.get(rename.id)
    if (rename.name !== null && now) this.rename(now, rename.name, false)
  }

  /** A schema must be there before something moves into it. */
  addSchemas(records: Iterable<AnyRecord>): void {
    for (const record of records)
      if (!this.records.has(record.id)) this.records = new Map(this.records).set(record.id, record)
  }

  all(renames: readonly Rename[]): void {
    const waiting = [...renames]
    while (waiting.length > 0) {
      const at = waiting.findIndex((rename) => {
        const target = this.target(rename)
        return target === null || this.occupant(target) === null
      })
      const [next] = waiting.splice(Math.max(at, 0), 1)
      if (!next) return
      if (at >= 0) this.one(next)
      else {
        // A ring of names: one of them steps aside and takes its place at the end.
        const record = this.records.get(next.id)
        const name = next.name ?? (record && 'name' in record ? record.name : null)
        this.setAside(next.id)
        waiting.push({ ...next, name })
      }
    }
  }
}
