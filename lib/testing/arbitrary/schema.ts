/** Documents that PostgreSQL 18 accepts: what is printed from them runs on an empty database. */
import fc from 'fast-check'
import type { Document } from '@/lib/document/document'
import { Constraints } from './schema-parts/constraints'
import { type Choose, type Home, Maker } from './schema-parts/maker'
import { Programs } from './schema-parts/programs'
import { Tables } from './schema-parts/tables'
import { Types } from './schema-parts/types'

function homes(maker: Maker): Home[] {
  maker.reserve('schema', 'public')
  const shared = maker.add('schema', null, { name: 'public', owner: null, comment: null })
  const made: Home[] = maker.chance(30) ? [{ id: shared.id, name: 'public' }] : []
  for (const _ of [0, ...maker.times(2)]) {
    const name = maker.name('schema')
    made.push({
      name,
      id: maker.add('schema', null, { name, owner: null, comment: maker.comment() }).id,
    })
  }
  return made
}

function make(choose: Choose): Document {
  const maker = new Maker(choose)
  const all = homes(maker)
  const types = new Types(maker)
  const tables = new Tables(maker, types)
  const programs = new Programs(maker)
  const constraints = new Constraints(maker)
  for (const home of all) types.fill(home)
  for (const home of all) programs.fill(home)
  for (const home of all) tables.fill(home)
  for (const table of tables.made) {
    constraints.fill(table, tables.made)
    programs.onTable(table)
  }
  for (const home of all) for (const _ of maker.times(2)) programs.view(home, tables.made)
  return maker.document()
}

export const schemaArbitrary: fc.Arbitrary<Document> = fc.gen().map((choose) => make(choose))
