/** The text of a query that ends a CREATE statement, in its author's words. */
import type { ReadContext } from './read-context'

/** Clauses that follow a query and are not part of it. */
const TRAILERS: Readonly<Record<'check' | 'data', readonly (readonly string[])[]>> = {
  check: [
    ['with', 'check', 'option'],
    ['with', 'local', 'check', 'option'],
    ['with', 'cascaded', 'check', 'option'],
  ],
  data: [
    ['with', 'data'],
    ['with', 'no', 'data'],
  ],
}

/** From behind the AS that follows token `from` to the end, without a trailing WITH … OPTION or WITH … DATA. */
export function queryAfterAs(
  context: ReadContext,
  from: number,
  trailer: keyof typeof TRAILERS,
): string {
  const { source } = context
  const start = source.find(['as'], from) + 1
  const end = source.tokens.length
  const tail = TRAILERS[trailer].find((words) =>
    words.every((word, i) => source.is(end - words.length + i, word)),
  )
  return context.sql(source.slice(start, end - (tail?.length ?? 0)), 'query')
}
