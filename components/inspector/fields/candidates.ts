/** What an attribute may point at. */
import { kindOf } from '@/lib/kinds/registry'
import { tableAround } from '../columns-of'
import type { Candidates } from './references'

/** The columns of the tables beside it, in its schema. */
export const ownColumns: Candidates = (index, record) =>
  index.childrenOf(record.parent, 'table').flatMap((table) => index.childrenOf(table.id, 'column'))

const ofParents =
  (...kinds: string[]): Candidates =>
  (index, record) =>
    (tableAround(index, record)?.parents ?? [])
      .flatMap((table) => index.children(table))
      .filter(({ kind }) => kinds.includes(kind))

export const parentIndexes = ofParents('index', 'primary-key', 'unique')
export const parentKeys = ofParents('primary-key', 'unique')

export const otherTables: Candidates = (index, record) =>
  index
    .childrenOf(null, 'schema')
    .flatMap((schema) => index.childrenOf(schema.id, 'table'))
    .filter(({ id }) => id !== record.id)

/** What can stand in a diagram. */
export const placeable: Candidates = (index) =>
  index
    .childrenOf(null, 'schema')
    .flatMap((schema) => index.children(schema.id))
    .filter(({ kind }) => kindOf(kind).scope === 'model')
