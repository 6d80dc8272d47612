/** Sequences, routines, views, triggers, rules, policies and rights. */
import { blankIndex, blankKeyElement } from '@/lib/commands/blank'
import type { Id } from '@/lib/kinds/common'
import type { KindMap } from '@/lib/kinds/kind-map'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { full, type Home, type Maker } from './maker'
import type { MadeTable } from './tables'

const ROUTINE: Omit<KindMap['routine'], 'name' | 'body' | 'comment'> = {
  form: 'function',
  arguments: [],
  returns: null,
  language: 'sql',
  volatility: 'volatile',
  strict: false,
  securityDefiner: false,
  leakproof: false,
  parallel: 'unsafe',
  cost: null,
  rows: null,
  support: null,
  transforms: [],
  settings: [],
  owner: null,
}

const source = (text: string): KindMap['routine']['body'] => ({
  form: 'source',
  source: text,
  symbol: null,
})

export class Programs {
  private readonly triggerFunctions: string[] = []
  private readonly views: { text: string; column: string }[] = []

  constructor(private readonly maker: Maker) {}

  fill(home: Home): void {
    const { maker } = this
    if (maker.chance(40)) this.sequence(home)
    for (const _ of maker.times(2)) this.routine(home)
    if (maker.chance(60)) this.triggerFunction(home)
  }

  private sequence(home: Home): void {
    const { maker } = this
    maker.add('sequence', home.id, {
      name: maker.name(`relation ${home.name}`),
      type: maker.pick([null, 'integer', 'smallint']),
      options: {
        start: maker.chance(30) ? '7' : null,
        increment: maker.pick([null, '3']),
        min: null,
        max: maker.chance(30) ? '32000' : null,
        cache: maker.chance(20) ? '10' : null,
        cycle: maker.chance(20),
      },
      unlogged: false,
      ownedBy: null,
      owner: null,
      comment: maker.comment(),
    })
  }

  private routine(home: Home): void {
    const { maker } = this
    const name = maker.name(`routine ${home.name}`)
    const argument = maker.name(`argument ${home.name}.${name}`)
    const procedure = maker.chance(20)
    maker.add('routine', home.id, {
      ...ROUTINE,
      name,
      form: procedure ? 'procedure' : 'function',
      arguments: [
        {
          name: argument,
          mode: 'in',
          type: maker.pick(['integer', 'text', 'numeric[]']),
          default: maker.chance(30) ? 'NULL' : null,
        },
      ],
      returns: procedure ? null : { type: 'integer', setOf: maker.chance(20) },
      body: source(procedure ? 'SELECT 1' : `SELECT 1 -- ${name.replaceAll(/[\r\n]/g, ' ')}`),
      volatility: procedure ? 'volatile' : maker.pick(['volatile', 'stable', 'immutable']),
      strict: !procedure && maker.chance(20),
      securityDefiner: maker.chance(20),
      parallel: procedure ? 'unsafe' : maker.pick(['unsafe', 'restricted', 'safe']),
      settings: maker.chance(20) ? [{ name: 'work_mem', value: "'8MB'" }] : [],
      comment: maker.comment(),
    })
  }

  private triggerFunction(home: Home): void {
    const { maker } = this
    const name = maker.name(`routine ${home.name}`)
    maker.add('routine', home.id, {
      ...ROUTINE,
      name,
      language: 'plpgsql',
      returns: { type: 'trigger', setOf: false },
      body: source('\nBEGIN\n  RETURN new;\nEND;\n'),
      comment: maker.comment(),
    })
    this.triggerFunctions.push(full(home, name))
  }

  onTable(table: MadeTable): void {
    const { maker } = this
    if (maker.chance(30)) this.trigger(table)
    if (table.form !== 'ordinary') return
    if (maker.chance(25)) this.policy(table)
    if (maker.chance(8)) this.rule(table)
    if (maker.chance(20)) this.grant(table)
  }

  private trigger(table: MadeTable): void {
    const { maker } = this
    const name = maker.maybe(this.triggerFunctions)
    const column = maker.maybe(table.columns.filter((one) => !one.generated))
    if (name === null || !column || table.form === 'partition') return
    const update = maker.chance(50)
    const row = maker.chance(70)
    maker.add('trigger', table.id, {
      name: maker.name(`trigger ${table.id}`),
      timing: table.form === 'partitioned' ? 'after' : maker.pick(['before', 'after']),
      events: update ? ['update'] : ['insert', 'delete'],
      columns: update && maker.chance(50) && table.form !== 'heir' ? [{ id: column.id }] : [],
      row,
      when: row && update ? `old.${quoteIdent(column.name)} IS NOT NULL` : null,
      oldTable: null,
      newTable: null,
      function: name,
      arguments: maker.chance(30) ? ["it's", ''] : [],
      constraint: null,
      enabled:
        table.form === 'partitioned' ? 'origin' : maker.pick(['origin', 'disabled', 'always']),
      inherited: false,
      comment: maker.comment(),
    })
  }

  private policy(table: MadeTable): void {
    const { maker } = this
    const column = maker.maybe(table.columns)
    const test = column ? `${quoteIdent(column.name)} IS NOT NULL` : 'true'
    const command = maker.pick(['all', 'select', 'insert', 'update', 'delete'])
    maker.add('policy', table.id, {
      name: maker.name(`policy ${table.id}`),
      command,
      permissive: maker.chance(70),
      roles: ['public'],
      using: command === 'insert' ? null : test,
      check: command === 'select' || command === 'delete' ? null : test,
      comment: maker.comment(),
    })
  }

  private rule(table: MadeTable): void {
    this.maker.add('rule', table.id, {
      name: this.maker.name(`rule ${table.id}`),
      event: 'delete',
      instead: true,
      condition: null,
      action: 'NOTHING',
      enabled: 'origin',
      comment: this.maker.comment(),
    })
  }

  private grant(table: MadeTable): void {
    this.maker.add('grant', table.id, {
      grantee: 'public',
      privileges: this.maker.pick([['SELECT'], ['SELECT', 'INSERT']]),
      columns: [],
      grantable: false,
      revoked: false,
    })
  }

  view(home: Home, tables: readonly MadeTable[]): void {
    const { maker } = this
    const table = maker.maybe(tables)
    const column = table ? maker.maybe(table.columns) : null
    if (!table || !column) return
    const relation = full(table.home, table.name)
    const below = maker.chance(40) ? maker.maybe(this.views) : null
    const output = maker.name('output')
    const query = below
      ? `SELECT x.${below.column} AS ${quoteIdent(output)} FROM ${below.text} x`
      : `SELECT t.${quoteIdent(column.name)} AS ${quoteIdent(output)} FROM ${relation} t`
    const name = maker.name(`relation ${home.name}`)
    if (maker.chance(30)) this.materialized(home, name, query, output)
    else {
      maker.add('view', home.id, {
        name,
        columns: maker.chance(20) ? [output] : [],
        recursive: false,
        query: `${query}${maker.chance(30) ? `\n WHERE EXISTS ( SELECT 1 FROM ${relation} o)` : ''}`,
        options: maker.chance(20) ? [{ name: 'security_barrier', value: 'true' }] : [],
        columnDefaults: [],
        columnComments: maker.chance(20) ? [{ column: output, comment: "it's" }] : [],
        owner: null,
        comment: maker.comment(),
      })
    }
    this.views.push({ text: full(home, name), column: quoteIdent(output) })
  }

  private materialized(home: Home, name: string, query: string, output: string): void {
    const { maker } = this
    const view = maker.add('materialized-view', home.id, {
      name,
      columns: [],
      query: `${query} WHERE false`,
      populated: maker.chance(70),
      accessMethod: null,
      tablespace: null,
      options: [],
      columnStatistics: [],
      columnComments: [],
      owner: null,
      comment: maker.comment(),
    })
    if (maker.chance(50)) this.viewIndex(home, view.id, quoteIdent(output))
  }

  private viewIndex(home: Home, view: Id, column: string): void {
    this.maker.add('index', view, {
      ...blankIndex(this.maker.name(`relation ${home.name}`)),
      elements: [{ ...blankKeyElement, column: null, expression: `(${column} IS NULL)` }],
      comment: this.maker.comment(),
    })
  }
}
