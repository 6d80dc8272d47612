import type { DefElem } from '@pgsql/types'
import { dotted, isTrue, nameOf, namePartsOf } from '@/lib/sql/ast/def-elem'
import type { Option } from '../common'
import { nameText, visitRoutine } from '../name-text'
import type { ReadContext } from '../read-context'
import type { Visitor } from '../traversal'

type Sort = 'partner' | 'estimator' | 'flag'

const SORTS: Readonly<Record<string, Sort>> = {
  commutator: 'partner',
  negator: 'partner',
  restrict: 'estimator',
  join: 'estimator',
  hashes: 'flag',
  merges: 'flag',
}
/** Obsolete ways to say MERGES. */
const MERGES = new Set(['sort1', 'sort2', 'ltcmp', 'gtcmp'])

export const isPartner = (name: string): boolean => SORTS[name] === 'partner'

/** Names an operator that need not exist yet: PostgreSQL makes a shell for it. */
function partnerText(parts: readonly string[], ownSchema: string): string {
  const symbol = parts.at(-1) ?? ''
  const schema = parts.at(-2)
  return schema === undefined || schema === ownSchema
    ? symbol
    : `OPERATOR(${dotted([schema])}.${symbol})`
}

/** The options with this one changed; a value of NONE takes it away. */
export function withOption(
  options: readonly Option[],
  element: DefElem,
  ownSchema: string,
  context: ReadContext,
): Option[] {
  const written = nameOf(element)
  const name = MERGES.has(written) ? 'merges' : written
  const sort = SORTS[name]
  if (!sort) return context.refuse(`an operator has no option "${written}"`)
  const others = options.filter((option) => option.name !== name)
  if (sort === 'flag') {
    return MERGES.has(written) || isTrue(element.arg) ? [...others, { name, value: null }] : others
  }
  const parts = namePartsOf(element.arg)
  if (parts.length === 0) return others
  const value =
    sort === 'partner' ? partnerText(parts, ownSchema) : nameText(context, 'routine', parts)
  return [...others, { name, value }]
}

/** Partners are left alone: two operators that name each other could not be put in an order. */
export const visitOption = (option: Option, visitor: Visitor): Option =>
  option.value === null || SORTS[option.name] !== 'estimator'
    ? option
    : { ...option, value: visitRoutine(option.value, visitor) }
