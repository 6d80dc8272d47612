import { defElems, dotted, literalOf, nameOf, namePartsOf } from '@/lib/sql/ast/def-elem'
import { qualifiedName, stringsOf } from '@/lib/sql/ast/node'
import { clipName, quoteIdent } from '@/lib/sql/lex/identifier'
import { unlessTaken } from '../existing'
import type { KindMap } from '../kind-map'
import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { textSearchDictionaryModel } from './model'
import { textSearchDictionaryMigrate } from './text-search-dictionary.migrate'

export const textSearchDictionaryKind: KindSpec<'text-search-dictionary'> = {
  kind: 'text-search-dictionary',
  label: 'Text search dictionary',
  scope: 'model',
  model: textSearchDictionaryModel,
  spaces: [{ space: 'text search dictionary', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    template: plain('Template'),
    options: plain('Options'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
  readers: {
    'DefineStmt:OBJECT_TSDICTIONARY'(node, context) {
      const { schema, name: written } = qualifiedName(stringsOf(node.defnames))
      const name = clipName(written)
      const parent = context.schemaFor(schema)
      unlessTaken(context, parent, 'text search dictionary', name)
      const options: KindMap['text-search-dictionary']['options'] = []
      let template = ''
      for (const element of defElems(node.definition)) {
        if (nameOf(element) === 'template') template = dotted(namePartsOf(element.arg).slice(-2))
        else if (element.arg) options.push({ name: nameOf(element), value: literalOf(element.arg) })
      }
      if (template === '') context.refuse(`text search dictionary "${name}" has no template`)
      const rest = { owner: null, comment: null }
      context.add('text-search-dictionary', parent, { name, template, options, ...rest })
    },
    AlterTSDictionaryStmt(node, context) {
      const address = { List: { items: node.dictname ?? [] } }
      const record = context.locate('OBJECT_TSDICTIONARY', address)
      if (!context.is(record, 'text-search-dictionary')) return
      let { options } = record
      for (const element of defElems(node.options)) {
        const name = nameOf(element)
        options = options.filter((option) => option.name !== name)
        if (element.arg) options.push({ name, value: literalOf(element.arg) })
      }
      context.patch(record, { options })
    },
  },
  print(record, context) {
    const lines = [`TEMPLATE = ${record.template}`]
    for (const { name, value } of record.options)
      lines.push(`${quoteIdent(name)} = ${value ?? "''"}`)
    const sql = `CREATE TEXT SEARCH DICTIONARY ${context.name(record.id)} (\n  ${lines.join(',\n  ')}\n)`
    return [{ record: record.id, section: 'text search', sql }]
  },
  phrase: (record, context) => `TEXT SEARCH DICTIONARY ${context.name(record.id)}`,
  migrate: textSearchDictionaryMigrate,
}
