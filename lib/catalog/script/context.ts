/** A catalogue, looked at from the side of its objects. */
import type { Catalog, Fact } from '@/lib/catalog/fact'
import type { Dependencies } from '@/lib/catalog/script/dependencies'
import { addressOfObject, type Item, text } from '@/lib/catalog/script/item'

export interface Context {
  version: number
  /** The user who runs the script, and so owns what it makes. */
  ourselves: string
  facts: readonly Fact[]
  find: (kind: string, name: string) => Fact | undefined
  /** Columns or attributes of a relation, in order. */
  columnsOf: (relation: string) => readonly Fact[]
  identityOf: (column: string) => Fact | undefined
  /** What an object needs, with what its parts need. */
  needs: (fact: Fact) => string[]
  /** The address and the needs of a column's default. */
  defaultOf: (column: Fact) => { address: string; needs: readonly string[] } | undefined
}

export function contextOf(
  catalog: Catalog,
  dependencies: Dependencies,
  ourselves: string,
): Context {
  const byName = new Map(catalog.facts.map((fact) => [`${fact.kind}\0${fact.name}`, fact]))
  const columns = new Map<string, Fact[]>()
  const identities = new Map<string, Fact>()
  for (const fact of catalog.facts) {
    const column = fact.kind === 'column' || fact.kind === 'attribute'
    if (column && fact.parent !== undefined) {
      const known = columns.get(fact.parent)
      if (known) known.push(fact)
      else columns.set(fact.parent, [fact])
    }
    const owned = text(fact, 'ownedBy')
    if (fact.values.identity === true && owned !== undefined) identities.set(owned, fact)
  }
  const position = (fact: Fact) => Number(fact.values.position)
  for (const list of columns.values()) list.sort((a, b) => position(a) - position(b))
  return {
    version: catalog.version,
    ourselves,
    facts: catalog.facts,
    find: (kind, name) => byName.get(`${kind}\0${name}`),
    columnsOf: (relation) => columns.get(relation) ?? [],
    identityOf: (column) => identities.get(column),
    needs: (fact) => [...dependencies.needs(addressOfObject(fact.address))],
    defaultOf: (column) => {
      const address = dependencies.defaultOf(column.address)
      return address === undefined ? undefined : { address, needs: dependencies.needs(address) }
    },
  }
}

export type Printer = (fact: Fact, context: Context) => Item[]
