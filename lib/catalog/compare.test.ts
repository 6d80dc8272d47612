import { describe, expect, it } from 'vitest'
import { compare } from '@/lib/catalog/compare'
import type { Catalog, Fact } from '@/lib/catalog/fact'

const fact = (kind: string, name: string, values: Fact['values'] = {}, parent?: string): Fact => ({
  kind,
  name,
  parent,
  address: name,
  values,
})

const catalog = (...facts: Fact[]): Catalog => ({ version: 180000, facts })

const columns = (...names: string[]) =>
  catalog(...names.map((name, i) => fact('column', `t.${name}`, { position: i + 1 }, 't')))

describe('compare', () => {
  it('counts objects by kind', () => {
    const a = catalog(fact('table', 'a'), fact('table', 'b'), fact('view', 'c'))
    const b = catalog(fact('table', 'a'), fact('table', 'b', { owner: 'x' }), fact('view', 'd'))
    expect(compare(a, b)).toEqual({
      differences: [
        { kind: 'table', name: 'b', what: 'changed', attribute: 'owner', b: 'x' },
        { kind: 'view', name: 'c', what: 'missing' },
        { kind: 'view', name: 'd', what: 'unexpected' },
      ],
      tally: { equal: 1, total: 4 },
      byKind: { table: { equal: 1, total: 2 }, view: { equal: 0, total: 2 } },
    })
  })

  it('takes a column that is missing for that, not for all others moved', () => {
    const { differences } = compare(columns('a', 'b', 'c'), columns('b', 'c'))
    expect(differences).toEqual([{ kind: 'column', name: 't.a', what: 'missing' }])
  })

  it('sees columns in another order', () => {
    const { differences } = compare(columns('a', 'b', 'c'), columns('a', 'c', 'b'))
    expect(differences.map(({ name, attribute, a, b }) => [name, attribute, a, b])).toEqual([
      ['t.b', 'position', 2, 3],
      ['t.c', 'position', 3, 2],
    ])
  })

  it('takes null for absent, and leaves the version of an extension to the server', () => {
    const a = catalog(fact('extension', 'x', { version: '1.0', comment: null }))
    const b = catalog(fact('extension', 'x', { version: '1.1' }))
    expect(compare(a, b).differences).toEqual([])
  })

  it('normalises what the server printed, but no body that it never read', () => {
    const first = "(ARRAY['a'::character varying])::text[]"
    const second = "ARRAY[('a'::character varying)::text]"
    const check = (definition: string) => catalog(fact('check', 't.c', { definition }))
    const routine = (body: string) =>
      catalog(fact('function', 'f()', { definition: `CREATE FUNCTION f()\n${body}` }))
    expect(compare(check(first), check(second)).differences).toEqual([])
    const atomic = (expression: string) => routine(`BEGIN ATOMIC\n SELECT ${expression};\nEND`)
    expect(compare(atomic(first), atomic(second)).differences).toEqual([])
    const text = (expression: string) => routine(`AS $function$ SELECT ${expression} $function$`)
    expect(compare(text(first), text(second)).differences).toHaveLength(1)
  })
})
