import { beforeAll, describe, expect, test } from 'vitest'
import { indexOf } from '@/lib/document/document-index'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { corpusCases } from '@/lib/testing/corpus-files'
import { SqlEdit } from './edit'

beforeAll(loadParser)

describe.each(corpusCases())('$title', ({ text }) => {
  test('the DDL of each object, unchanged, changes nothing', () => {
    const { document } = importSql(text, { seeds: true })
    const index = indexOf(document)
    const tops = index.children(null).flatMap((top) => [top, ...index.children(top.id)])
    const changed = tops.flatMap((record) => {
      const edit = new SqlEdit(document, [record.id], { seeds: true })
      const done = edit.read(edit.text)
      if (!done.ok)
        return done.error.map(
          ({ line, message }) => `${edit.text.split('\n')[line - 1]}: ${message}`,
        )
      return done.value.account.entries.map(
        ({ what, label, name, changes }) =>
          `${what} ${label} ${name} ${changes.map(({ label, from, to }) => `${label}: ${from} → ${to}`)}`,
      )
    })
    expect(changed).toEqual([])
  })
})
