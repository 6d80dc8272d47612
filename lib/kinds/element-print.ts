import { quoteIdent, quoteLiteral } from '@/lib/sql/lex/identifier'
import type { Id, KeyElement, Option } from './common'
import type { PrintContext } from './print-context'

const PLAIN_VALUE = /^(?:[a-z_][a-z0-9_]*|-?\d+(?:\.\d+)?)$/i
const optionName = (name: string) => name.split('.').map(quoteIdent).join('.')

export function printOptions(options: readonly Option[]): string {
  return options
    .map(({ name, value }) => {
      if (value === null) return optionName(name)
      return `${optionName(name)} = ${PLAIN_VALUE.test(value) ? value : quoteLiteral(value)}`
    })
    .join(', ')
}

export const withOptions = (options: readonly Option[]): string =>
  options.length > 0 ? ` WITH (${printOptions(options)})` : ''

/** OPTIONS ('…') of foreign tables and columns. */
export const foreignOptions = (options: readonly Option[]): string =>
  options.length > 0
    ? ` OPTIONS (${options.map(({ name, value }) => `${quoteIdent(name)} ${quoteLiteral(value ?? '')}`).join(', ')})`
    : ''

export const identList = (ids: readonly Id[], context: PrintContext): string =>
  ids.map((id) => context.ident(id)).join(', ')

const isName = (text: string) => /^(?:[a-z_][\w$]*|"(?:[^"]|"")+")$/.test(text)

export function printEntry(element: KeyElement, context: PrintContext): string {
  const { column, expression } = element
  const head = column
    ? context.ident(column)
    : isName(expression ?? '')
      ? expression
      : `(${expression})`
  const parts = [head ?? '']
  if (element.collation) parts.push(`COLLATE ${element.collation}`)
  if (element.opclass) {
    const options = element.opclassOptions
    parts.push(
      options.length > 0 ? `${element.opclass} (${printOptions(options)})` : element.opclass,
    )
  }
  if (element.order === 'desc') parts.push('DESC')
  if (element.nulls !== 'default') parts.push(`NULLS ${element.nulls.toUpperCase()}`)
  return parts.join(' ')
}
