import type { DefElem } from '@pgsql/types'
import { isTrue, literalOf, namePartsOf, typeOf, wordOf } from '@/lib/sql/ast/def-elem'
import { argumentType } from '../arguments'
import type { Option } from '../common'
import { nameText, visitOperator, visitRoutine, visitType } from '../name-text'
import type { ReadContext } from '../read-context'
import type { Visitor } from '../traversal'

type Sort = 'routine' | 'type' | 'operator' | 'literal' | 'word' | 'flag'

const SORTS: Readonly<Record<string, Sort>> = {
  sfunc: 'routine',
  stype: 'type',
  sspace: 'literal',
  finalfunc: 'routine',
  finalfunc_extra: 'flag',
  finalfunc_modify: 'word',
  combinefunc: 'routine',
  serialfunc: 'routine',
  deserialfunc: 'routine',
  initcond: 'literal',
  msfunc: 'routine',
  minvfunc: 'routine',
  mstype: 'type',
  msspace: 'literal',
  mfinalfunc: 'routine',
  mfinalfunc_extra: 'flag',
  mfinalfunc_modify: 'word',
  minitcond: 'literal',
  sortop: 'operator',
  parallel: 'word',
  hypothetical: 'flag',
}
const OLD_NAMES: Readonly<Record<string, string>> = {
  sfunc1: 'sfunc',
  stype1: 'stype',
  initcond1: 'initcond',
}

/** `<` or `OPERATOR(app.<)`. */
function operatorText(parts: readonly string[], context: ReadContext): string {
  const symbol = parts.at(-1) ?? ''
  const schema = parts.at(-2)
  if (schema !== undefined) return `OPERATOR(${nameText(context, 'schema', [schema])}.${symbol})`
  const found = context.find('operator', undefined, symbol)
  const owner = found ? context.schemaName(found) : 'public'
  return owner === 'public' ? symbol : `OPERATOR(${nameText(context, 'schema', [owner])}.${symbol})`
}

function optionValue(sort: Sort, { arg }: DefElem, context: ReadContext): string | null {
  if (!arg) return null
  if (sort === 'routine') return nameText(context, 'routine', namePartsOf(arg))
  if (sort === 'type') return argumentType(typeOf(arg), context)
  if (sort === 'operator') return operatorText(namePartsOf(arg), context)
  return sort === 'literal' ? literalOf(arg) : wordOf(arg).toLowerCase()
}

/** Null for a flag that says no, which is the default. */
export function readOption(element: DefElem, context: ReadContext): Option | null {
  const written = element.defname ?? ''
  const name = OLD_NAMES[written] ?? written
  const sort = SORTS[name]
  if (!sort) return context.refuse(`an aggregate has no option "${written}"`)
  if (sort === 'flag') return isTrue(element.arg) ? { name, value: null } : null
  return { name, value: optionValue(sort, element, context) }
}

const VISITS = { routine: visitRoutine, type: visitType, operator: visitOperator } as const

export function visitOption(option: Option, visitor: Visitor): Option {
  const sort = SORTS[option.name]
  if (option.value === null || (sort !== 'routine' && sort !== 'type' && sort !== 'operator')) {
    return option
  }
  return { ...option, value: VISITS[sort](option.value, visitor) }
}
