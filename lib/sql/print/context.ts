/** The printer's side of `PrintContext`. */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindName, RecordOf } from '@/lib/kinds/kind-map'
import type { PrintContext, Spelling } from '@/lib/kinds/print-context'
import { kindOf } from '@/lib/kinds/registry'
import { quoteIdent } from '../lex/identifier'
import type { ModelView } from './model-view'
import { spellType } from './type-spelling'

export interface PrintOptions {
  /** Major version of PostgreSQL that the script is for. */
  version: number
  spelling: Spelling
  /** Write `public.` too. */
  qualifyAll: boolean
}

export class ModelPrintContext implements PrintContext {
  constructor(
    readonly view: ModelView,
    private readonly options: PrintOptions,
    private readonly detached: ReadonlySet<Id>,
  ) {}

  get version(): number {
    return this.options.version
  }

  get spelling(): Spelling {
    return this.options.spelling
  }

  has(id: Id): boolean {
    return this.view.has(id)
  }

  get(id: Id): AnyRecord {
    return this.view.get(id)
  }

  is<K extends KindName>(
    record: AnyRecord | undefined,
    kind: K,
  ): record is AnyRecord & RecordOf<K> {
    return record?.kind === kind
  }

  children<K extends KindName>(parent: Id, kind: K): RecordOf<K>[] {
    const out: RecordOf<K>[] = []
    for (const child of this.view.children(parent)) if (this.is(child, kind)) out.push(child)
    return out
  }

  parts(parent: Id): AnyRecord[] {
    return [...this.view.children(parent)]
  }

  ident(id: Id): string {
    const record = this.get(id)
    return quoteIdent('name' in record ? record.name : '')
  }

  name(id: Id): string {
    const record = this.get(id)
    return 'name' in record ? this.qualify(this.view.schemaName(record), record.name) : ''
  }

  nameBeside(id: Id, name: string): string {
    return this.qualify(this.view.schemaName(this.get(id)), name)
  }

  /** Names like pg_… would be looked up in pg_catalog first. */
  private qualify(schema: string | null, name: string): string {
    const bare =
      schema === null ||
      (schema === 'public' && !this.options.qualifyAll && !name.startsWith('pg_'))
    return bare ? quoteIdent(name) : `${quoteIdent(schema)}.${quoteIdent(name)}`
  }

  phrase(id: Id): string {
    const record = this.get(id)
    return kindOf(record.kind).phrase?.(record, this) ?? ''
  }

  grantPhrase(id: Id): string {
    const record = this.get(id)
    return kindOf(record.kind).grantPhrase?.(record, this) ?? this.phrase(id)
  }

  type(text: string): string {
    return spellType(text, this.options.spelling)
  }

  inline(child: AnyRecord): string | null {
    return kindOf(child.kind).inline?.(child, this) ?? null
  }

  hasAttached(id: Id): boolean {
    return this.view
      .referrers(id)
      .some((record) => 'attachedTo' in record && record.attachedTo === id)
  }

  isDetached(id: Id): boolean {
    return this.detached.has(id)
  }
}
