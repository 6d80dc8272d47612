/** Column types with a default that fits and what may be built on them. */
import type { Id } from '@/lib/kinds/common'
import { quoteLiteral } from '@/lib/sql/lex/identifier'
import { full, type Home, type Maker } from './maker'

export interface ColumnType {
  readonly type: string
  /** Null where a default could only be NULL. */
  readonly default: string | null
  /** Index methods that take it without an operator class. */
  readonly methods: readonly string[]
  readonly family: 'integer' | 'text' | 'range' | 'other'
}

const type = (
  name: string,
  value: string | null,
  methods: string,
  family: ColumnType['family'] = 'other',
): ColumnType => ({ type: name, default: value, methods: methods.split(' '), family })

const BUILT_IN: readonly [ColumnType, ...ColumnType[]] = [
  type('integer', '0', 'btree hash brin', 'integer'),
  type('bigint', '-9223372036854775808', 'btree hash brin', 'integer'),
  type('smallint', '1', 'btree hash', 'integer'),
  type('text', "'it''s'::text", 'btree hash', 'text'),
  type('character varying(20)', "'a\\b'::character varying", 'btree', 'text'),
  type('character(3)', "'x'::bpchar", 'btree hash'),
  type('boolean', 'true', 'btree'),
  type('numeric(10,2)', '0.50', 'btree hash brin'),
  type('double precision', "'NaN'::double precision", 'btree'),
  type('date', 'CURRENT_DATE', 'btree brin'),
  type('timestamp with time zone', 'now()', 'btree brin'),
  type('timestamp(3) without time zone', 'LOCALTIMESTAMP', 'btree'),
  type('interval', "'1 day'::interval", 'btree'),
  type('uuid', 'gen_random_uuid()', 'btree hash'),
  type('jsonb', "'{}'::jsonb", 'gin'),
  type('text[]', "'{}'::text[]", 'gin btree'),
  type('int4range', "'[1,5)'::int4range", 'gist btree', 'range'),
  type('tsvector', "to_tsvector('english'::regconfig, 'a'::text)", 'gin gist'),
  type('inet', "'::1'::inet", 'btree'),
  type('bytea', "'\\x00ff'::bytea", 'btree'),
  type('point', "'(0,0)'::point", 'gist'),
  type('bit(4)', 'B\'0101\'::"bit"', 'btree'),
]

export class Types {
  readonly own: ColumnType[] = []

  constructor(private readonly maker: Maker) {}

  any(): ColumnType {
    const { maker } = this
    return (maker.chance(30) ? maker.maybe(this.own) : null) ?? maker.pick(BUILT_IN)
  }

  fill(home: Home): void {
    for (const _ of this.maker.times(2)) this.enum(home)
    for (const _ of this.maker.times(2)) this.domain(home)
    if (this.maker.chance(40)) this.composite(home)
    if (this.maker.chance(15)) this.range(home)
  }

  private typeName(home: Home): string {
    return this.maker.name(`relation ${home.name}`)
  }

  private enum(home: Home): void {
    const { maker } = this
    const name = this.typeName(home)
    const labels = Array.from({ length: maker.number(1, 4) }, () =>
      maker.name(`label ${home.name}.${name}`),
    )
    maker.add('enum', home.id, {
      name,
      labels: labels.map((label, i) => ({ key: `${i}`, label })),
      owner: null,
      comment: maker.comment(),
    })
    const value = `${quoteLiteral(maker.maybe(labels) ?? '')}::${full(home, name)}`
    this.own.push(type(full(home, name), value, 'btree hash'))
  }

  private domain(home: Home): void {
    const { maker } = this
    const name = this.typeName(home)
    const text = maker.chance(50)
    const domain = maker.add('domain', home.id, {
      name,
      type: text ? 'text' : 'integer',
      collation: text && maker.chance(30) ? '"C"' : null,
      default: maker.chance(40) ? (text ? "'x'::text" : '1') : null,
      notNull: maker.chance(20) ? { name: null } : null,
      owner: null,
      comment: maker.comment(),
    })
    for (const _ of maker.times(2)) {
      this.check(domain.id, text ? "VALUE <> ''::text" : 'VALUE > 0', `domain ${domain.id}`)
    }
    this.own.push(type(full(home, name), text ? "'y'::text" : '2', 'btree'))
  }

  private check(parent: Id, expression: string, space: string): void {
    this.maker.add('check', parent, {
      name: this.maker.name(space),
      expression,
      noInherit: false,
      notValid: false,
      notEnforced: false,
      comment: this.maker.comment(),
    })
  }

  private composite(home: Home): void {
    const { maker } = this
    const name = this.typeName(home)
    const composite = maker.add('composite', home.id, {
      name,
      owner: null,
      comment: maker.comment(),
    })
    for (const i of [0, ...maker.times(2)]) {
      maker.add('attribute', composite.id, {
        name: maker.name(`column ${composite.id}`),
        type: i === 0 ? 'text' : this.any().type,
        collation: i === 0 && maker.chance(30) ? '"C"' : null,
        comment: maker.comment(),
      })
    }
    this.own.push(type(full(home, name), null, ''))
  }

  private range(home: Home): void {
    const { maker } = this
    // Its constructors are functions of the same name.
    const spaces = [`relation ${home.name}`, `routine ${home.name}`]
    const name = maker.name(...spaces)
    maker.add('range', home.id, {
      name,
      subtype: 'double precision',
      opclass: null,
      collation: null,
      canonical: null,
      difference: maker.chance(50) ? 'float8mi' : null,
      multirange: maker.name(...spaces),
      owner: null,
      comment: maker.comment(),
    })
    this.own.push(type(full(home, name), `'[0,1]'::${full(home, name)}`, 'gist'))
  }
}
