import { defElems, dotted, nameOf, namePartsOf } from '@/lib/sql/ast/def-elem'
import { listOf, qualifiedName, stringsOf } from '@/lib/sql/ast/node'
import { clipName } from '@/lib/sql/lex/identifier'
import { unlessTaken } from '../existing'
import type { KindMap } from '../kind-map'
import type { Readers } from '../kind-spec'
import { nameText } from '../name-text'
import type { ReadContext } from '../read-context'
import { builtInMappings } from './built-in'
import { changeMappings } from './mappings'

type Source = Pick<KindMap['text-search-configuration'], 'parser' | 'copy' | 'mappings'>

/** A copy takes what the source says now; what the source becomes later is no matter to it. */
function copyOf(parts: string[], context: ReadContext): Source {
  const found = context.find('text search configuration', parts.at(-2), parts.at(-1) ?? '')
  if (context.is(found, 'text-search-configuration')) {
    return { parser: found.parser, copy: found.copy, mappings: found.mappings }
  }
  const copy = dotted(parts.slice(-2))
  if (!builtInMappings(copy)) {
    context.keep(`text search configuration ${copy}, which it copies, is not part of the script`)
  }
  return { parser: null, copy, mappings: [] }
}

export const textSearchConfigurationReaders: Readers = {
  'DefineStmt:OBJECT_TSCONFIGURATION'(node, context) {
    const { schema, name: written } = qualifiedName(stringsOf(node.defnames))
    const name = clipName(written)
    const parent = context.schemaFor(schema)
    unlessTaken(context, parent, 'text search configuration', name)
    let source: Source | null = null
    for (const element of defElems(node.definition)) {
      const parts = namePartsOf(element.arg)
      if (nameOf(element) === 'copy') source = copyOf(parts, context)
      else source = { parser: dotted(parts.slice(-2)), copy: null, mappings: [] }
    }
    if (!source) context.refuse(`text search configuration "${name}" needs PARSER or COPY`)
    else {
      const rest = { owner: null, comment: null }
      context.add('text-search-configuration', parent, { name, ...source, ...rest })
    }
  },
  AlterTSConfigurationStmt(node, context) {
    const address = { List: { items: node.cfgname ?? [] } }
    const record = context.locate('OBJECT_TSCONFIGURATION', address)
    if (!context.is(record, 'text-search-configuration')) return
    const dictionaries = (node.dicts ?? []).map((item) =>
      nameText(context, 'text search dictionary', stringsOf(listOf(item))),
    )
    const mappings = changeMappings(
      record,
      {
        kind: node.kind ?? 'ALTER_TSCONFIG_ADD_MAPPING',
        tokens: stringsOf(node.tokentype),
        dictionaries,
        missingOk: node.missing_ok ?? false,
      },
      context,
    )
    context.patch(record, { mappings })
  },
}
