import type { StatementSource } from '@/lib/sql/read/source'
import type { Visitor } from '../traversal'
import type { Routine } from './model'

type Body = Routine['body']

export function visitBody(body: Body, visitor: Visitor): Body {
  if (body.form === 'sql') {
    return { ...body, sql: visitor.sql(body.sql, 'statement') }
  }
  if (body.symbol !== null || body.source === '') return body
  return { ...body, source: visitor.sql(body.source, 'routine') }
}

/** Where an SQL body begins: after all options, so nothing but the body follows. */
export function sqlBodyText(source: StatementSource, from: number): string {
  const { length } = source.tokens
  for (let at = from; at >= 0 && at < length; ) {
    at = source.find(['return', 'begin'], at)
    if (at < 0) return ''
    if (source.is(at, 'return') || source.is(at + 1, 'atomic')) return source.slice(at, length)
    at++
  }
  return ''
}
