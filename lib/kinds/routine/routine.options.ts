import type { DefElem } from '@pgsql/types'
import { isTrue, nameOf, namePartsOf, typeOf, wordOf } from '@/lib/sql/ast/def-elem'
import { listOf } from '@/lib/sql/ast/node'
import { withSetting } from '@/lib/sql/ast/setting'
import { nameText } from '../name-text'
import type { ReadContext } from '../read-context'
import type { Routine } from './model'

export type RoutineOptions = Pick<
  Routine,
  | 'volatility'
  | 'strict'
  | 'securityDefiner'
  | 'leakproof'
  | 'parallel'
  | 'cost'
  | 'rows'
  | 'support'
  | 'transforms'
  | 'settings'
>

export const DEFAULT_OPTIONS: RoutineOptions = {
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
}

function oneOf<T extends string>(words: readonly T[], word: string, context: ReadContext): T {
  const found = words.find((other) => other === word)
  return found ?? context.refuse(`"${word}" is none of ${words.join(', ')}`)
}

const VOLATILITIES = ['volatile', 'stable', 'immutable'] as const
const PARALLEL = ['unsafe', 'restricted', 'safe'] as const

type Read = (
  element: DefElem,
  context: ReadContext,
  before: RoutineOptions,
) => Partial<RoutineOptions>

const OPTIONS: Readonly<Record<string, Read>> = {
  volatility: ({ arg }, context) => ({ volatility: oneOf(VOLATILITIES, wordOf(arg), context) }),
  strict: ({ arg }) => ({ strict: isTrue(arg) }),
  security: ({ arg }) => ({ securityDefiner: isTrue(arg) }),
  leakproof: ({ arg }) => ({ leakproof: isTrue(arg) }),
  parallel: ({ arg }, context) => ({
    parallel: oneOf(PARALLEL, wordOf(arg).toLowerCase(), context),
  }),
  cost: ({ arg }) => ({ cost: Number(wordOf(arg)) }),
  rows: ({ arg }) => ({ rows: Number(wordOf(arg)) }),
  support: ({ arg }, context) => ({ support: nameText(context, 'routine', namePartsOf(arg)) }),
  transform: ({ arg }, context) => ({
    transforms: listOf(arg).map((type) => context.type(typeOf(type))),
  }),
  set: ({ arg }, _context, before) =>
    arg && 'VariableSetStmt' in arg
      ? { settings: withSetting(before.settings, arg.VariableSetStmt) }
      : {},
}

/** What CREATE and ALTER have in common; elements of other names are left alone. */
export function changeOptions(
  before: RoutineOptions,
  elements: readonly DefElem[],
  context: ReadContext,
): RoutineOptions {
  let options = before
  for (const element of elements) {
    const read = OPTIONS[nameOf(element)]
    if (read) options = { ...options, ...read(element, context, options) }
  }
  return options
}
