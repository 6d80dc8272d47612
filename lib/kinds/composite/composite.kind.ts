import { clipName } from '@/lib/sql/lex/identifier'
import { unlessTaken } from '../existing'
import type { KindMap } from '../kind-map'
import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { compositeElements } from './composite.elements'
import { compositeMigrate } from './composite.migrate'
import { compositeModel } from './model'

const EMPTY: Omit<KindMap['composite'], 'name'> = { owner: null, comment: null }

export const compositeKind: KindSpec<'composite'> = {
  kind: 'composite',
  label: 'Composite',
  scope: 'model',
  model: compositeModel,
  spaces: [
    { space: 'type', scope: 'schema' },
    { space: 'relation', scope: 'schema' },
  ],
  attributes: {
    name: plain('Name'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
  readers: {
    CompositeTypeStmt(node, context) {
      const { schemaname, relname = '' } = node.typevar ?? {}
      const name = clipName(relname)
      const parent = context.schemaFor(schemaname)
      unlessTaken(context, parent, 'type', name)
      unlessTaken(context, parent, 'relation', name)
      const record = context.add('composite', parent, { name, ...EMPTY })
      for (const column of node.coldeflist ?? []) context.element(column, record)
    },
  },
  elements: compositeElements,
  print(record, context) {
    const fields = context.children(record.id, 'attribute')
    const lines = fields.map((field) => `\n  ${context.inline(field) ?? ''}`)
    const sql = `CREATE TYPE ${context.name(record.id)} AS (${lines.join(',')}${lines.length > 0 ? '\n' : ''})`
    return [{ record: record.id, section: 'types', sql, covers: fields.map(({ id }) => id) }]
  },
  phrase: (record, context) => `TYPE ${context.name(record.id)}`,
  migrate: compositeMigrate,
}
