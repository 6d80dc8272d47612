import { qualifiedName, stringsOf } from '@/lib/sql/ast/node'
import { clipName, quoteLiteral } from '@/lib/sql/lex/identifier'
import { unlessTaken } from '../existing'
import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { enumMigrate } from './enum.migrate'
import { changeLabels, freshKey } from './labels'
import { enumModel } from './model'

export const enumKind: KindSpec<'enum'> = {
  kind: 'enum',
  label: 'Enum',
  scope: 'model',
  model: enumModel,
  spaces: [{ space: 'type', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    labels: plain('Labels'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
  readers: {
    CreateEnumStmt(node, context) {
      const { schema, name: written } = qualifiedName(stringsOf(node.typeName))
      const name = clipName(written)
      const parent = context.schemaFor(schema)
      unlessTaken(context, parent, 'type', name)
      const labels: { key: string; label: string }[] = []
      for (const label of stringsOf(node.vals)) {
        if (labels.some((other) => other.label === label)) {
          context.refuse(`enum "${name}" has the label "${label}" twice`)
        }
        labels.push({ key: freshKey(labels, label), label })
      }
      context.add('enum', parent, { name, labels, owner: null, comment: null })
    },
    AlterEnumStmt(node, context) {
      const record = context.locate('OBJECT_TYPE', { List: { items: node.typeName ?? [] } })
      if (!context.is(record, 'enum')) {
        return context.refuse(`"${stringsOf(node.typeName).join('.')}" is not an enum`)
      }
      const { newVal = '', skipIfNewValExists } = node
      if (skipIfNewValExists && record.labels.some(({ label }) => label === newVal)) {
        context.skip(`enum "${record.name}" has the label "${newVal}" already`)
      }
      const changed = changeLabels(record.labels, node)
      if (typeof changed === 'string') return context.refuse(`enum "${record.name}" ${changed}`)
      context.patch(record, { labels: changed })
      if (node.oldVal !== undefined) context.renameLabel(record, node.oldVal, newVal)
    },
  },
  print(record, context) {
    const labels = record.labels.map(({ label }) => `\n  ${quoteLiteral(label)}`)
    const sql = `CREATE TYPE ${context.name(record.id)} AS ENUM (${labels.join(',')}${labels.length > 0 ? '\n' : ''})`
    return [{ record: record.id, section: 'types', sql }]
  },
  phrase: (record, context) => `TYPE ${context.name(record.id)}`,
  migrate: enumMigrate,
}
