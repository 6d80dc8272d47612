/** Dependencies that a table probably has, each with what speaks for it. It is for the architect to declare them. */
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { has, Names } from './attribute-sets'
import { type Arrow, closure } from './dependencies'
import { sampleDependencies } from './sample-dependencies'
import { tableRelation } from './table-relation'

type Column = RecordOf<'column'>

export interface Suggestion {
  readonly determinant: readonly Id[]
  readonly dependents: readonly Id[]
  readonly reason: string
}

const IDENTIFIES = /_(?:id|code|key|uuid|no|number|sku|iso)$/
/** What hangs on what in most of the world, by the last words of the names. */
const USUAL: readonly (readonly [RegExp, RegExp, string])[] = [
  [
    /(?:^|_)(?:zip|zip_code|post_code|postal_code|postcode)$/,
    /(?:^|_)(?:city|town|state|province|region)$/,
    'a post code usually lies in one place',
  ],
  [
    /(?:^|_)(?:city|town)$/,
    /(?:^|_)(?:state|province|region|country|country_name)$/,
    'a city usually lies in one region',
  ],
  [
    /(?:^|_)(?:birthday|date_of_birth|birth_date)$/,
    /(?:^|_)age$/,
    'an age follows from the day of birth',
  ],
]

const ids = (columns: readonly Column[]) => columns.map(({ id }) => id)
const names = (columns: readonly Column[]) => columns.map(({ name }) => name).join(', ')

/** customer_id and, beside it, customer_name: what the key of another thing says, the table says again. */
function byPrefix(columns: readonly Column[], keys: ReadonlySet<Id>): Suggestion[] {
  return columns.flatMap((column): Suggestion[] => {
    if (!IDENTIFIES.test(column.name) || keys.has(column.id)) return []
    const prefix = column.name.replace(IDENTIFIES, '_')
    const about = columns.filter(
      ({ id, name }) => id !== column.id && name.startsWith(prefix) && !IDENTIFIES.test(name),
    )
    if (about.length === 0) return []
    const reason = `${names(about)} ${about.length === 1 ? 'seems' : 'seem'} to be about what ${column.name} identifies`
    return [{ determinant: [column.id], dependents: ids(about), reason }]
  })
}

function byHabit(columns: readonly Column[], keys: ReadonlySet<Id>): Suggestion[] {
  return USUAL.flatMap(([left, right, reason]) =>
    columns
      .filter(({ id, name }) => left.test(name) && !keys.has(id))
      .flatMap((column): Suggestion[] => {
        const prefix = column.name.replace(left, '')
        const found = columns.filter(
          ({ id, name }) => id !== column.id && right.test(name) && name.startsWith(prefix),
        )
        return found.length === 0
          ? []
          : [{ determinant: [column.id], dependents: ids(found), reason }]
      }),
  )
}

/** What is declared or follows from it is not suggested. */
export function suggestDependencies(index: DocumentIndex, table: Id): Suggestion[] {
  const columns = index.childrenOf(table, 'column')
  const relation = tableRelation(index, table)
  const set = new Names(relation.attributes)
  const arrows: Arrow[] = relation.dependencies
    .filter(({ multivalued }) => !multivalued)
    .map(({ from, to }) => ({ from: set.bits(from), to: set.bits(to) }))
  const keys = new Set(
    columns.filter(({ id }) => closure(set.bits([id]), arrows) === set.all).map(({ id }) => id),
  )
  const seen = new Set<string>()
  return [
    ...byPrefix(columns, keys),
    ...byHabit(columns, keys),
    ...sampleDependencies(index, table, keys),
  ].flatMap(({ determinant, dependents, reason }) => {
    const known = closure(set.bits(determinant), arrows)
    const news = dependents.filter((id) => {
      const key = `${determinant.join()}>${id}`
      const isNew = !has(known, set.bits([id])) && !seen.has(key)
      seen.add(key)
      return isNew
    })
    return news.length === 0 ? [] : [{ determinant, dependents: news, reason }]
  })
}
