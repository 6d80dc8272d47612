import { expect, test } from 'vitest'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { applyAll } from '@/lib/steps/apply'
import { coreJobs } from './jobs'
import { mirroredDocument } from './mirror'

test('a design is edited and taken in as a worker would do it: only plain data goes in and out', async () => {
  await loadParser()
  const { document } = importSql('CREATE TABLE a (id int PRIMARY KEY, n text);', { newId })
  coreJobs.updateDocument({ put: [...document.records.values()], removed: [] })
  const [table] = indexOf(document).anywhere('relation', 'a')
  if (!table) throw new Error('No table')

  const text = await coreJobs.editableSql([table.id])
  const edited = structuredClone(
    await coreJobs.readEditedSql([table.id], text.replace('n text', 'n varchar(9)')),
  )
  if (!edited.ok) throw new Error(edited.error[0]?.message)
  const next = applyAll(document, edited.value.steps)
  if (!next.ok) throw new Error(next.error.message)
  coreJobs.updateDocument({ put: [...next.value.records.values()], removed: [] })
  expect(await coreJobs.editableSql([table.id])).toContain('n character varying(9)')

  const sql = 'CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a int REFERENCES a); nonsense;'
  const fitted = structuredClone(await coreJobs.fitFiles([{ name: 'x.sql', text: sql }]))
  expect(fitted.account.entries.map(({ what, name }) => `${what} ${name}`).sort()).toEqual([
    'added public.b',
    'added public.b.a',
    'added public.b.b_a_fkey',
    'removed public.a.n',
  ])
  expect(fitted.statements.map(({ outcome }) => outcome)).toEqual([
    'modelled',
    'modelled',
    'rejected',
  ])
  expect(fitted.statements[0]?.records).toContain(table.id)
  expect(mirroredDocument().records.get(table.id)).toEqual(table)
})
