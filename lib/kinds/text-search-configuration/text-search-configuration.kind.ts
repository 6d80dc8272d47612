import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { RecordOf } from '../kind-map'
import type { KindSpec } from '../kind-spec'
import { visitDictionary } from '../name-text'
import type { Piece, PrintContext } from '../print-context'
import { nested, plain } from '../traversal'
import { mappingVerb } from './mappings'
import { textSearchConfigurationModel } from './model'
import { textSearchConfigurationMigrate } from './text-search-configuration.migrate'
import { textSearchConfigurationReaders } from './text-search-configuration.read'

type Configuration = RecordOf<'text-search-configuration'>

/** One statement for all tokens that go to the same dictionaries. */
function mappingPieces(record: Configuration, context: PrintContext): Piece[] {
  const groups = new Map<string, string[]>()
  for (const mapping of record.mappings) {
    const verb = mappingVerb(record, mapping)
    const key = `${verb}\n${verb === 'DROP' ? '' : ` WITH ${mapping.dictionaries.join(', ')}`}`
    groups.set(key, [...(groups.get(key) ?? []), mapping.token])
  }
  return [...groups].map(([key, tokens]) => {
    const [verb = '', target = ''] = key.split('\n')
    const list = tokens.map(quoteIdent).join(', ')
    return {
      record: record.id,
      section: 'text search',
      sql: `ALTER ${phrase(record, context)}\n  ${verb} MAPPING FOR ${list}${target}`,
      attributes: ['mappings'],
    }
  })
}

const phrase = (record: Configuration, context: PrintContext) =>
  `TEXT SEARCH CONFIGURATION ${context.name(record.id)}`

export const textSearchConfigurationKind: KindSpec<'text-search-configuration'> = {
  kind: 'text-search-configuration',
  label: 'Text search configuration',
  scope: 'model',
  model: textSearchConfigurationModel,
  spaces: [{ space: 'text search configuration', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    parser: plain('Parser'),
    copy: plain('Copy of'),
    mappings: nested('Mappings', (value, visitor) =>
      value.map((mapping) => ({
        ...mapping,
        dictionaries: mapping.dictionaries.map((name) => visitDictionary(name, visitor)),
      })),
    ),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
  readers: textSearchConfigurationReaders,
  print(record, context) {
    const source = record.copy === null ? `PARSER = ${record.parser}` : `COPY = ${record.copy}`
    const create: Piece = {
      record: record.id,
      section: 'text search',
      sql: `CREATE ${phrase(record, context)} (${source})`,
    }
    return [create, ...mappingPieces(record, context)]
  },
  phrase,
  migrate: textSearchConfigurationMigrate,
}
