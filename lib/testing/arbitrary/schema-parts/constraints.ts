/** Constraints, indexes and statistics on tables that are there. */
import { blankIndex, blankKey, blankKeyElement } from '@/lib/commands/blank'
import type { KindMap } from '@/lib/kinds/kind-map'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { Maker } from './maker'
import type { MadeColumn, MadeTable } from './tables'

const { statistics: _statistics, ...PLAIN_ELEMENT } = blankKeyElement
const ACTIONS = ['no action', 'restrict', 'cascade', 'set null', 'set default'] as const

/** Said as PostgreSQL says it: where nulls go is named only when it is not what the order brings. */
type Order = Pick<KindMap['index']['elements'][number], 'order' | 'nulls'>
const ORDERS: readonly [Order, ...Order[]] = [
  { order: 'asc', nulls: 'default' },
  { order: 'asc', nulls: 'first' },
  { order: 'desc', nulls: 'default' },
  { order: 'desc', nulls: 'last' },
]

type IndexParts = Partial<KindMap['index']>

export class Constraints {
  constructor(private readonly maker: Maker) {}

  fill(table: MadeTable, targets: readonly MadeTable[]): void {
    const { maker } = this
    if (table.form === 'partition') return
    for (const _ of maker.times(2)) this.check(table)
    if (table.form === 'ordinary') {
      if (maker.chance(30)) this.unique(table)
      if (maker.chance(60)) this.foreignKey(table, targets)
      if (maker.chance(25)) this.exclusion(table)
      if (maker.chance(20)) this.statistics(table)
    }
    for (const _ of maker.times(2)) this.index(table)
  }

  private constraintName({ home, id }: MadeTable, isRelation: boolean): string {
    // A child must not have a constraint of its own under the name of one that it inherits.
    const spaces = isRelation
      ? [`relation ${home.name}`, `constraint ${id}`]
      : ['inherited constraint', `constraint ${id}`]
    return this.maker.name(...spaces)
  }

  private check(table: MadeTable): void {
    const { maker } = this
    const column = maker.maybe(table.columns)
    if (!column) return
    const name = quoteIdent(column.name)
    const text =
      column.type.family === 'text' ? `length((${name})::text) > 0` : `${name} IS NOT NULL`
    maker.add('check', table.id, {
      name: this.constraintName(table, false),
      expression: column.type.family === 'integer' ? `${name} >= 0` : text,
      noInherit: table.form === 'ordinary' && maker.chance(15),
      notValid: maker.chance(10),
      notEnforced: false,
      comment: maker.comment(),
    })
  }

  private btree(table: MadeTable): readonly MadeColumn[] {
    return table.columns.filter((one) => one.type.methods.includes('btree') && !one.generated)
  }

  private unique(table: MadeTable): void {
    const { maker } = this
    // PostgreSQL leaves out a unique constraint that only repeats the primary key.
    const free = this.btree(table).filter((one) => table.key.length !== 1 || table.key[0] !== one)
    const column = maker.maybe(free)
    if (!column) return
    const others = table.columns.filter((one) => one !== column && !one.generated)
    const include = maker.chance(20) ? maker.maybe(others) : null
    maker.add('unique', table.id, {
      ...blankKey(this.constraintName(table, true)),
      columns: [column.id],
      include: include ? [include.id] : [],
      nullsNotDistinct: maker.chance(20),
      deferrable: include ? 'no' : maker.pick(['no', 'no', 'immediate', 'deferred']),
      comment: maker.comment(),
    })
  }

  private foreignKey(table: MadeTable, targets: readonly MadeTable[]): void {
    const { maker } = this
    const fits = targets.flatMap((target) => {
      const [key] = target.key
      const record = maker.records.get(target.id)
      const unlogged = record?.kind === 'table' && record.unlogged
      const own = maker.records.get(table.id)
      const ownUnlogged = own?.kind === 'table' && own.unlogged
      if (!key || target.key.length !== 1 || (unlogged && !ownUnlogged)) return []
      const mine = table.columns.filter((one) => one.type === key.type && !one.generated)
      return deferrableKey(maker, target) ? [] : mine.map((column) => ({ target, key, column }))
    })
    const fit = maker.maybe(fits)
    if (!fit) return
    maker.add('foreign-key', table.id, {
      name: this.constraintName(table, false),
      columns: [fit.column.id],
      table: fit.target.id,
      references: [fit.key.id],
      match: maker.chance(15) ? 'full' : 'simple',
      onUpdate: maker.pick(ACTIONS),
      onDelete: maker.pick(ACTIONS),
      onDeleteColumns: [],
      period: false,
      deferrable: maker.pick(['no', 'immediate', 'deferred']),
      notValid: maker.chance(10) && fit.target.form === 'ordinary',
      notEnforced: false,
      only: false,
      comment: maker.comment(),
    })
  }

  private exclusion(table: MadeTable): void {
    const { maker } = this
    const range = table.columns.find((one) => one.type.family === 'range')
    if (!range) return
    maker.add('exclusion', table.id, {
      name: this.constraintName(table, true),
      method: 'gist',
      elements: [{ ...PLAIN_ELEMENT, column: range.id, expression: null, operator: '&&' }],
      include: [],
      predicate: maker.chance(30) ? `${quoteIdent(range.name)} IS NOT NULL` : null,
      options: [],
      tablespace: null,
      deferrable: maker.pick(['no', 'deferred']),
      comment: maker.comment(),
    })
  }

  private statistics(table: MadeTable): void {
    const { maker } = this
    const [one, two] = this.btree(table)
    if (!one || !two) return
    maker.add('statistics', table.id, {
      name: maker.name(`statistics ${table.home.name}`),
      table: table.id,
      kinds: maker.chance(50) ? ['ndistinct', 'mcv'] : ['dependencies'],
      elements: [one, two].map(({ id }) => ({ column: id, expression: null })),
      target: maker.chance(20) ? 50 : null,
      owner: null,
      comment: maker.comment(),
    })
  }

  private index(table: MadeTable): void {
    const { maker } = this
    const usable = table.columns.filter((one) => one.type.methods[0] !== '' && !one.generated)
    const column = maker.maybe(usable)
    if (!column) return
    const method = maker.maybe(column.type.methods) ?? 'btree'
    const parts = method === 'btree' ? this.btreeParts(table, column) : {}
    maker.add('index', table.id, {
      ...blankIndex(maker.name(`relation ${table.home.name}`)),
      method,
      elements: [{ ...blankKeyElement, column: column.id, expression: null }],
      predicate: maker.chance(20) ? `${quoteIdent(column.name)} IS NOT NULL` : null,
      comment: maker.comment(),
      ...parts,
    })
  }

  private btreeParts(table: MadeTable, column: MadeColumn): IndexParts {
    const { maker } = this
    if (column.type.family === 'text' && maker.chance(40)) {
      const expression = `lower((${quoteIdent(column.name)})::text)`
      // One that the expression has anyway would be said by nobody.
      const collation = maker.chance(40) ? '"POSIX"' : null
      const opclass = maker.chance(40) ? 'text_pattern_ops' : null
      return { elements: [{ ...blankKeyElement, column: null, expression, collation, opclass }] }
    }
    const element = {
      ...blankKeyElement,
      column: column.id,
      expression: null,
      ...maker.pick(ORDERS),
    }
    const unique = table.form === 'ordinary' && maker.chance(30)
    const include = maker.chance(20)
      ? maker.maybe(table.columns.filter((one) => one !== column && !one.generated))
      : null
    return {
      elements: [element],
      unique,
      nullsNotDistinct: unique && maker.chance(30),
      include: include ? [{ column: include.id, expression: null }] : [],
      options: maker.chance(15) ? [{ name: 'fillfactor', value: '80' }] : [],
    }
  }
}

function deferrableKey(maker: Maker, table: MadeTable): boolean {
  return [...maker.records.values()].some(
    (one) => one.kind === 'primary-key' && one.parent === table.id && one.deferrable !== 'no',
  )
}
