import { z } from 'zod'
import { columnSet } from '@/lib/commands/column-set'
import { objectAdd } from '@/lib/commands/object-add'
import { objectSet } from '@/lib/commands/object-set'
import { newId } from '@/lib/document/new-id'
import { typeNamed } from '@/lib/graph/names-in-text'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { typeName } from '@/lib/standards/naming'
import { givenFrom } from '@/lib/standards/profiles'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule, type Report } from '../rule'
import { extensionOf, inlineLabels, isBuiltIn, replacementOf } from './lib/known-types'

type Column = RecordOf<'column'>

/** Whether an object of the design is, or may be, the type: a table is one as well, and an extension may bring any. */
function isKnown(look: Look, column: Column, schema: string | null, name: string): boolean {
  const bare = name.replace(/(?:\[\d*\])+$/, '')
  if (look.named('type', schema, bare, column) || look.named('relation', schema, bare, column))
    return true
  const extension = extensionOf(bare)
  return extension !== null && look.inDatabase('extension', extension) !== null
}

function inlineEnum(look: Look, column: Column, labels: readonly string[]): Report {
  const table = look.index.get(column.parent)
  const owner = table?.kind === 'table' ? table.name : ''
  const expected = typeName(look.profile, owner, column.name)
  const schema = look.index.schemaName(column)
  const written = schema === null || schema === 'public' ? '' : `${quoteIdent(schema)}.`
  const fix: Fix = {
    title: `Add the type ${expected}`,
    safe: false,
    calls: () => [
      call(objectAdd, {
        standard: givenFrom(look.profile),
        id: newId(),
        kind: 'enum',
        parent: table?.parent ?? null,
        name: expected,
        attributes: { labels: labels.map((label) => ({ key: label, label })) },
      }),
      call(objectSet, { id: column.id, changes: { type: `${written}${quoteIdent(expected)}` } }),
    ],
  }
  return {
    topic: 'inline-enum',
    attribute: 'type',
    message: `${look.name(column)} lists its values in its type, as MySQL does; PostgreSQL reads that and then fails (42704). Add an enumerated type ${expected}, and use it here.`,
    actual: column.type,
    expected,
    fix: labels.length > 0 ? fix : null,
  }
}

function foreign(look: Look, column: Column, name: string): Report | null {
  const expected = replacementOf(column.type, name)
  if (expected === null) return null
  return {
    topic: 'foreign',
    attribute: 'type',
    message: `${look.name(column)} has the type ${column.type} of another database, which PostgreSQL lacks. Make it ${expected}.`,
    actual: column.type,
    expected,
    fix: {
      title: `Make it ${expected}`,
      safe: true,
      calls: () => [
        call(columnSet, {
          standard: givenFrom(look.profile),
          id: column.id,
          changes: { type: expected },
        }),
      ],
    },
  }
}

function unknown(look: Look, column: Column, name: string): Report {
  const extension = extensionOf(name)
  return {
    topic: extension === null ? 'unknown' : 'extension',
    attribute: 'type',
    message:
      extension === null
        ? `${look.name(column)} has the type ${column.type}, which neither PostgreSQL nor the design has. Add the type, or the extension that brings it.`
        : `${look.name(column)} has the type ${column.type} of the extension ${extension}, which is not part of the design. Add CREATE EXTENSION ${extension}.`,
    actual: column.type,
    fix:
      extension === null
        ? null
        : {
            title: `Add the extension ${extension}`,
            safe: true,
            calls: () => [
              call(objectAdd, {
                standard: givenFrom(look.profile),
                kind: 'extension',
                parent: null,
                name: extension,
              }),
            ],
          },
  }
}

export const columnTypeKnown = objectRule({
  id: 'column-type-known',
  area: 'postgresql',
  title: 'Columns have types that there are',
  why: 'PostgreSQL’s grammar takes any word for a type, so a script with the types of another database is read without complaint, and fails when it is run.',
  topics: {
    'inline-enum': 'A list of values is a type of its own',
    foreign: 'The type is not one of another database',
    extension: 'The extension that brings the type is part of the design',
    unknown: 'The type is PostgreSQL’s, or part of the design',
  },
  options: z.strictObject({}),
  on: ['column'],
  check(column, look, report) {
    if (column.inherited) return
    const named = typeNamed(column.type)
    if (!named || isBuiltIn(column.type, named.name) || named.schema === 'pg_catalog') return
    if (isKnown(look, column, named.schema, named.name)) return
    const labels = inlineLabels(column.type)
    if (labels) report(inlineEnum(look, column, labels))
    else report(foreign(look, column, named.name) ?? unknown(look, column, named.name))
  },
})
