/** Tables of every form, with the columns and constraints that PostgreSQL accepts on them. */
import {
  blankColumn,
  blankKey,
  blankKeyElement,
  blankTable,
  plainNotNull,
} from '@/lib/commands/blank'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindMap, RecordOf } from '@/lib/kinds/kind-map'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { Home, Maker } from './maker'
import type { ColumnType, Types } from './types'

export interface MadeColumn {
  readonly id: Id
  readonly name: string
  readonly type: ColumnType
  readonly notNull: boolean
  readonly generated: boolean
}

export interface MadeTable {
  readonly id: Id
  readonly name: string
  readonly home: Home
  readonly columns: readonly MadeColumn[]
  /** What a foreign key may point at. */
  readonly key: readonly MadeColumn[]
  readonly form: 'ordinary' | 'partitioned' | 'partition' | 'heir'
}

const SEQUENCE = { start: null, increment: null, min: null, max: null, cache: null, cycle: false }
const { statistics: _statistics, ...PLAIN_ELEMENT } = blankKeyElement

type ColumnParts = Partial<KindMap['column']>

export class Tables {
  readonly made: MadeTable[] = []

  constructor(
    private readonly maker: Maker,
    private readonly types: Types,
  ) {}

  fill(home: Home): void {
    for (const _ of [0, ...this.maker.times(3)]) this.ordinary(home)
    if (this.maker.chance(40)) this.partitioned(home)
    const parent = this.maker.maybe(this.made.filter((table) => table.form === 'ordinary'))
    if (parent && this.maker.chance(30)) this.heir(home, parent)
  }

  private table(home: Home, parts: Partial<KindMap['table']>): AnyRecord & RecordOf<'table'> {
    const name = this.maker.name(`relation ${home.name}`)
    return this.maker.add('table', home.id, {
      ...blankTable(name),
      comment: this.maker.comment(),
      ...parts,
    })
  }

  private finish(
    table: AnyRecord & RecordOf<'table'>,
    home: Home,
    form: MadeTable['form'],
    columns: readonly MadeColumn[],
    key: readonly MadeColumn[] = [],
  ): MadeTable {
    const made = { id: table.id, name: table.name, home, columns, key, form }
    this.made.push(made)
    return made
  }

  private ordinary(home: Home): void {
    const { maker } = this
    const table = this.table(home, {
      unlogged: maker.chance(10),
      options: maker.chance(15) ? [{ name: 'fillfactor', value: '70' }] : [],
      rowSecurity: maker.chance(20),
      forceRowSecurity: maker.chance(10),
      replicaIdentity: maker.chance(10) ? 'full' : 'default',
    })
    const columns = [0, ...maker.times(5)].map(() => this.column(table.id))
    const key = maker.chance(70) ? this.primaryKey(home, table.id, columns) : []
    this.finish(table, home, 'ordinary', columns, key)
  }

  private column(table: Id, given?: ColumnType, parts: ColumnParts = {}): MadeColumn {
    const { maker } = this
    const type = given ?? this.types.any()
    const name = maker.name(`column ${table}`)
    const notNull = parts.notNull !== undefined ? parts.notNull !== null : maker.chance(40)
    const special = given ? {} : this.special(type, table)
    const record = maker.add('column', table, {
      ...blankColumn(name, type.type),
      notNull: notNull || special.identity ? plainNotNull : null,
      default: special.identity || special.generated || !maker.chance(40) ? null : type.default,
      collation: type.type === 'text' && maker.chance(20) ? '"C"' : null,
      statistics: !special.generated && maker.chance(8) ? 200 : null,
      storage: type.type === 'text' && maker.chance(10) ? 'external' : null,
      comment: maker.comment(),
      ...special,
      ...parts,
    })
    const isNotNull = record.notNull !== null
    return { id: record.id, name, type, notNull: isNotNull, generated: record.generated !== null }
  }

  private special(type: ColumnType, table: Id): ColumnParts {
    const { maker } = this
    if (type.family !== 'integer') return {}
    if (maker.chance(20)) {
      const options = maker.chance(40) ? { ...SEQUENCE, increment: '2', start: '11' } : SEQUENCE
      return { identity: { always: maker.chance(50), sequence: null, options } }
    }
    const base = [...maker.records.values()].find(
      (one): one is AnyRecord & RecordOf<'column'> =>
        one.kind === 'column' && one.parent === table && one.type === 'smallint' && !one.generated,
    )
    if (!base || !maker.chance(50)) return {}
    const expression = `${quoteIdent(base.name)} * 2`
    return { generated: { expression, stored: maker.chance(70) } }
  }

  private primaryKey(home: Home, table: Id, columns: readonly MadeColumn[]): readonly MadeColumn[] {
    const { maker } = this
    const usable = columns.filter((one) => one.type.methods.includes('btree') && !one.generated)
    const first = maker.maybe(usable)
    if (!first) return []
    const second = maker.chance(25) ? maker.maybe(usable.filter((one) => one !== first)) : null
    const key = second ? [first, second] : [first]
    for (const one of key) this.require(one)
    maker.add('primary-key', table, {
      ...blankKey(this.constraintName(home, table)),
      columns: key.map(({ id }) => id),
      deferrable: maker.chance(8) ? 'deferred' : 'no',
      comment: maker.comment(),
    })
    return key
  }

  /** A primary key's columns are NOT NULL whether that is written or not. */
  private require(column: MadeColumn): void {
    const record = this.maker.records.get(column.id)
    if (record?.kind !== 'column') return
    this.maker.records.set(record.id, { ...record, notNull: record.notNull ?? plainNotNull })
  }

  private constraintName(home: Home, table: Id): string {
    return this.maker.name(`relation ${home.name}`, `constraint ${table}`)
  }

  private partitioned(home: Home): void {
    const { maker } = this
    const strategy = maker.pick(['range', 'list', 'hash'])
    const columnType: ColumnType = {
      type: 'integer',
      default: '0',
      methods: ['btree'],
      family: 'integer',
    }
    const table = this.table(home, {})
    const key = this.column(table.id, columnType, { notNull: plainNotNull })
    const rest = maker.times(3).map(() => this.column(table.id))
    const ungenerated = rest.filter((one) => !one.generated)
    maker.records.set(table.id, {
      ...table,
      partitionBy: { strategy, elements: [{ ...PLAIN_ELEMENT, column: key.id, expression: null }] },
    })
    const withKey = maker.chance(60)
    if (withKey) {
      const name = this.constraintName(home, table.id)
      maker.add('primary-key', table.id, { ...blankKey(name), columns: [key.id] })
    }
    const columns = [key, ...ungenerated]
    this.finish(table, home, 'partitioned', columns, withKey ? [key] : [])
    for (const bound of BOUNDS[strategy]) {
      if (!maker.chance(70)) continue
      const part = this.table(home, { parents: [table.id], bound })
      this.finish(part, home, 'partition', columns)
    }
  }

  private heir(home: Home, parent: MadeTable): void {
    const table = this.table(home, { parents: [parent.id] })
    for (const { name } of parent.columns) this.maker.reserve(`column ${table.id}`, name)
    const columns = this.maker.times(2).map(() => this.column(table.id))
    this.finish(table, home, 'heir', columns)
  }
}

const BOUNDS = {
  range: ['FOR VALUES FROM (MINVALUE) TO (0)', 'FOR VALUES FROM (0) TO (10)', 'DEFAULT'],
  list: ['FOR VALUES IN (1, 2)', 'FOR VALUES IN (3, NULL)', 'DEFAULT'],
  hash: ['FOR VALUES WITH (modulus 2, remainder 0)', 'FOR VALUES WITH (modulus 2, remainder 1)'],
} as const
