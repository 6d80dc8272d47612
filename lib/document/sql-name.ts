import type { AnyRecord } from '@/lib/kinds/kind-map'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { DocumentIndex } from './document-index'
import { nameOf } from './record-name'

/** An object of a schema as SQL names it: with its schema, unless that is public. */
export function sqlName(index: DocumentIndex, record: AnyRecord): string {
  const schema = index.schemaName(record)
  const name = quoteIdent(nameOf(record) ?? '')
  return schema === null || schema === 'public' ? name : `${quoteIdent(schema)}.${name}`
}
