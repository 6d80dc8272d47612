import { defElems, nameOf, namePartsOf, wordOf } from '@/lib/sql/ast/def-elem'
import { qualifiedName, stringsOf } from '@/lib/sql/ast/node'
import { clipName, quoteLiteral } from '@/lib/sql/lex/identifier'
import { unlessTaken } from '../existing'
import type { KindMap } from '../kind-map'
import type { KindSpec } from '../kind-spec'
import { nameText, optionallyNamed, visitCollation } from '../name-text'
import type { Requirement } from '../print-context'
import { plain } from '../traversal'
import { collationMigrate } from './collation.migrate'
import { collationModel } from './model'

/** Their values are words; all other options take a string. */
const WORDS = new Set(['provider', 'deterministic'])

function requirements(options: KindMap['collation']['options']): Requirement[] {
  const out: Requirement[] = []
  if (options.some(({ name }) => name === 'rules')) {
    out.push({ version: 16, feature: 'collation rules' })
  }
  if (options.some(({ name, value }) => name === 'provider' && value === 'builtin')) {
    out.push({ version: 17, feature: 'the collation provider builtin' })
  }
  return out
}

export const collationKind: KindSpec<'collation'> = {
  kind: 'collation',
  label: 'Collation',
  scope: 'model',
  model: collationModel,
  spaces: [{ space: 'collation', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    from: optionallyNamed('Copy of', visitCollation),
    options: plain('Options'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
  readers: {
    'DefineStmt:OBJECT_COLLATION'(node, context) {
      const { schema, name: written } = qualifiedName(stringsOf(node.defnames))
      const name = clipName(written)
      const parent = context.schemaFor(schema)
      unlessTaken(context, parent, 'collation', name, node.if_not_exists)
      const record: KindMap['collation'] = {
        name,
        from: null,
        options: [],
        owner: null,
        comment: null,
      }
      for (const element of defElems(node.definition)) {
        const option = nameOf(element)
        if (option === 'from')
          record.from = nameText(context, 'collation', namePartsOf(element.arg))
        else record.options.push({ name: option, value: wordOf(element.arg) })
      }
      context.add('collation', parent, record)
    },
    AlterCollationStmt(_node, context) {
      context.skip('the version of a collation belongs to the server')
    },
  },
  print(record, context) {
    const options = record.options.map(({ name, value }) => {
      const text = value ?? ''
      return `${name} = ${WORDS.has(name) ? text : quoteLiteral(text)}`
    })
    const source = record.from ? `FROM ${record.from}` : `(${options.join(', ')})`
    const name = context.name(record.id)
    return [
      {
        record: record.id,
        section: 'types',
        sql: `CREATE COLLATION ${name} ${source}`,
        again: `CREATE COLLATION IF NOT EXISTS ${name} ${source}`,
        requires: requirements(record.options),
      },
    ]
  },
  phrase: (record, context) => `COLLATION ${context.name(record.id)}`,
  migrate: collationMigrate,
}
