/** What could be typed next, from the design and from what PostgreSQL brings along. */
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindName } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { TextForm } from '@/lib/sql/problems'
import { type Place, placeAt, type RelationUse } from './context'
import { TYPE_NAMES } from './types'
import {
  BUILT_IN_FUNCTIONS,
  EXPRESSION_WORDS,
  PLPGSQL_WORDS,
  QUERY_WORDS,
  STATEMENT_WORDS,
} from './words'

export interface Suggestion {
  label: string
  /** What is written, where that differs. */
  text?: string
  detail?: string
  /** What kind of thing it is; the nearer things come first. */
  sort: 'column' | 'relation' | 'type' | 'function' | 'schema' | 'word'
}

export interface Request {
  document: Document
  /** The object whose text it is. */
  owner: Id | null
  text: string
  at: number
  form: TextForm
}

const RELATIONS: readonly KindName[] = ['table', 'view', 'materialized-view', 'sequence']
const TYPES: readonly KindName[] = ['enum', 'domain', 'composite', 'range', 'table', 'view']
const CALLED: readonly KindName[] = ['routine', 'aggregate']

/** The nearest thing around the owner that has columns. */
function homeOf(index: DocumentIndex, owner: Id | null): AnyRecord | null {
  for (let at = index.get(owner); at; at = index.get(at.parent)) {
    if (at.kind === 'table' || at.kind === 'view' || at.kind === 'materialized-view') return at
  }
  return null
}

function columnsOf(index: DocumentIndex, relation: AnyRecord): Suggestion[] {
  if (relation.kind === 'view' || relation.kind === 'materialized-view') {
    return relation.columns.map((name) => ({ label: name, text: quoteIdent(name), sort: 'column' }))
  }
  return index.childrenOf(relation.id, 'column').map(({ name, type }) => ({
    label: name,
    text: quoteIdent(name),
    detail: type,
    sort: 'column',
  }))
}

/** With its schema, unless that is where names without one are looked up. */
function written(index: DocumentIndex, record: AnyRecord, bare: boolean): Suggestion {
  const name = nameOf(record) ?? ''
  const schema = index.schemaName(record)
  const isPlain = bare || schema === null || schema === 'public'
  const own = quoteIdent(name)
  const sort = CALLED.includes(record.kind)
    ? 'function'
    : RELATIONS.includes(record.kind)
      ? 'relation'
      : 'type'
  return {
    label: isPlain ? name : `${schema}.${name}`,
    text: isPlain ? own : `${quoteIdent(schema ?? '')}.${own}`,
    detail: kindOf(record.kind).label.toLowerCase(),
    sort,
  }
}

function inSchemas(
  index: DocumentIndex,
  kinds: readonly KindName[],
  only: string | null,
): Suggestion[] {
  return index.children(null).flatMap((schema) => {
    if (schema.kind !== 'schema' || (only !== null && schema.name !== only)) return []
    return index
      .children(schema.id)
      .filter((record) => kinds.includes(record.kind))
      .map((record) => written(index, record, only !== null))
  })
}

function resolve(index: DocumentIndex, { schema, name }: RelationUse): AnyRecord[] {
  const found =
    schema === null ? index.anywhere('relation', name) : index.inSchema('relation', schema, name)
  return found.filter((record) => record.kind !== 'index')
}

const ROW_NAMES = new Set(['new', 'old', 'excluded'])

function behindPath(index: DocumentIndex, request: Request, place: Place): Suggestion[] {
  const name = place.path.at(-1) ?? ''
  const schema = place.path.at(-2) ?? null
  const uses = place.relations.filter((use) => (use.alias ?? use.name) === name)
  const home = homeOf(index, request.owner)
  const relations = [
    ...uses.flatMap((use) => resolve(index, use)),
    ...(home && (nameOf(home) === name || ROW_NAMES.has(name)) ? [home] : []),
    ...(uses.length === 0 ? resolve(index, { schema, name, alias: null }) : []),
  ]
  const columns = [...new Set(relations)].flatMap((relation) => columnsOf(index, relation))
  return [...columns, ...inSchemas(index, [...RELATIONS, ...TYPES, ...CALLED], name)]
}

const WORDS: Readonly<Record<TextForm, readonly (readonly string[])[]>> = {
  expression: [EXPRESSION_WORDS],
  type: [],
  name: [],
  query: [QUERY_WORDS, EXPRESSION_WORDS],
  statement: [QUERY_WORDS, STATEMENT_WORDS, EXPRESSION_WORDS],
  script: [QUERY_WORDS, STATEMENT_WORDS, EXPRESSION_WORDS],
  routine: [QUERY_WORDS, STATEMENT_WORDS, EXPRESSION_WORDS],
  plpgsql: [PLPGSQL_WORDS, QUERY_WORDS, STATEMENT_WORDS, EXPRESSION_WORDS],
}

const words = (form: TextForm): Suggestion[] =>
  [...new Set(WORDS[form].flat())].map((label) => ({ label, sort: 'word' }))

const types = (index: DocumentIndex): Suggestion[] => [
  ...inSchemas(index, TYPES, null),
  ...TYPE_NAMES.map((label): Suggestion => ({ label, sort: 'type' })),
]

const builtIn: readonly Suggestion[] = BUILT_IN_FUNCTIONS.map((one) => ({
  label: one.name,
  text: `${one.name}(`,
  detail: one.arguments,
  sort: 'function',
}))

const schemas = (index: DocumentIndex): Suggestion[] =>
  index
    .children(null)
    .flatMap((record) =>
      record.kind === 'schema'
        ? [{ label: record.name, text: quoteIdent(record.name), detail: 'schema', sort: 'schema' }]
        : [],
    )

const AFTER_RELATION_WORD = new Set([
  'from',
  'join',
  'update',
  'into',
  'table',
  'references',
  'only',
])

function anything(index: DocumentIndex, { owner, form }: Request, place: Place): Suggestion[] {
  if (form === 'type' || place.before === '::') return [...types(index), ...schemas(index)]
  if (form === 'name') return [...inSchemas(index, CALLED, null), ...schemas(index)]
  if (AFTER_RELATION_WORD.has(place.before)) {
    return [...inSchemas(index, RELATIONS, null), ...schemas(index)]
  }
  const home = form === 'expression' || form === 'statement' ? homeOf(index, owner) : null
  const used = place.relations.flatMap((use) => resolve(index, use))
  const around = new Set(home ? [home, ...used] : used)
  const columns = [...around].flatMap((relation) => columnsOf(index, relation))
  const aliases = place.relations.flatMap(({ alias }): Suggestion[] =>
    alias === null ? [] : [{ label: alias, text: quoteIdent(alias), sort: 'column' }],
  )
  return [
    ...columns,
    ...aliases,
    ...inSchemas(index, CALLED, null),
    ...(form === 'expression' ? [] : inSchemas(index, RELATIONS, null)),
    ...schemas(index),
    ...builtIn,
    ...words(form),
    ...(form === 'expression' ? [] : types(index)),
  ]
}

/** Each label once, the nearest meaning of it. */
function once(suggestions: readonly Suggestion[]): Suggestion[] {
  const seen = new Set<string>()
  return suggestions.filter(({ label, sort }) => {
    const key = sort === 'word' || sort === 'type' ? label.toLowerCase() : label
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

export function suggestionsFor(
  request: Request,
): { from: number; suggestions: Suggestion[] } | null {
  const place = placeAt(request.text, request.at)
  if (!place) return null
  const index = indexOf(request.document)
  const found =
    place.path.length > 0 ? behindPath(index, request, place) : anything(index, request, place)
  return { from: place.from, suggestions: once(found) }
}
