import { quoteIdent, quoteLiteral } from '@/lib/sql/lex/identifier'
import type { Option } from './common'
import { printOptions as printValues } from './element-print'

export const foreignOption = ({ name, value }: Option): string =>
  value === null ? quoteIdent(name) : `${quoteIdent(name)} ${quoteLiteral(value)}`

export const printOptions = (options: readonly Option[], values: boolean): string =>
  printValues(values ? options : options.map(({ name }) => ({ name, value: null })))
