import { z } from 'zod'
import { scriptRule } from '../rule'
import { droppedNames, tableText } from '../script/commands'
import { forward, type Scene } from '../script/forward'
import type { ScriptStatement } from '../script/script-file'
import type { TextFix } from '../script/text-fix'
import { rebuilds } from './lib/rebuilds'
import { afterWord, insertAt } from './lib/script-text'

/** In a transaction PostgreSQL refuses it, so the file must be split first, which is for the author to do. */
function concurrently(statement: ScriptStatement, word: 'index' | 'reindex'): TextFix | null {
  const at = afterWord(statement, 'index')
  if (statement.transaction !== null || at === null) return null
  return {
    title: word === 'reindex' ? 'Reindex CONCURRENTLY' : 'Add CONCURRENTLY',
    safe: true,
    edits: [insertAt(at, ' CONCURRENTLY')],
  }
}

const split = (statement: ScriptStatement) =>
  statement.transaction === null
    ? 'Add CONCURRENTLY.'
    : 'Use CONCURRENTLY, in a migration of its own: it cannot run in a transaction.'

function acrossPartitions(what: string, table: string, { report }: Scene): void {
  report({
    topic: 'partitioned',
    subject: table,
    message: `${what} is built CONCURRENTLY on ${table}, which is partitioned: PostgreSQL refuses that. Create it ON ONLY ${table}, build it CONCURRENTLY on each partition, and attach those with ALTER INDEX … ATTACH PARTITION.`,
  })
}

function created(what: string, table: string, partitioned: boolean, scene: Scene): void {
  const { statement, report } = scene
  report({
    topic: 'create',
    subject: table,
    message: `${what} blocks writes to ${table} while it is built. ${split(statement)}`,
    expected: 'CREATE INDEX CONCURRENTLY',
    fix: partitioned ? null : concurrently(statement, 'index'),
  })
}

export const migrationIndex = scriptRule({
  id: 'migration-index',
  area: 'migrations',
  title: 'Indexes of tables in use are built without blocking them',
  why: 'CREATE INDEX holds back every write to the table until it is built, and DROP INDEX and REINDEX hold back readers as well. CONCURRENTLY takes longer and blocks nobody. Tables that the same migration makes are not in use yet.',
  topics: {
    create: 'Indexes are created CONCURRENTLY',
    drop: 'Indexes are dropped CONCURRENTLY',
    rebuild: 'Indexes are rebuilt CONCURRENTLY',
    partitioned: 'An index of a partitioned table is built partition by partition',
  },
  options: z.strictObject({}),
  statement: forward({
    IndexStmt({ relation, concurrent, idxname }, scene) {
      if (scene.isNew(relation) || !relation?.inh) return
      const what = idxname ? `The index ${idxname}` : 'The index'
      const partitioned = scene.look.past.table(relation)?.partitioned === true
      if (concurrent && partitioned) acrossPartitions(what, tableText(relation), scene)
      else if (!concurrent) created(what, tableText(relation), partitioned, scene)
    },
    DropStmt({ removeType, concurrent, objects }, { statement, look, report, unit }) {
      if (removeType !== 'OBJECT_INDEX' || concurrent) return
      const names = droppedNames(objects)
      const used = names.filter(
        (name) => !look.past.isNewIndex(name, unit) && !rebuilds(statement, name),
      )
      if (used.length === 0) return
      const subject = used.map((name) => name.join('.')).join(', ')
      report({
        topic: 'drop',
        subject,
        message: `DROP INDEX ${subject} waits for all that use the table and holds back everybody who comes after. ${split(statement)}`,
        expected: 'DROP INDEX CONCURRENTLY',
        fix: names.length === 1 ? concurrently(statement, 'index') : null,
      })
    },
    ReindexStmt({ params, kind }, { statement, report }) {
      const isConcurrent = (params ?? []).some(
        (each) => 'DefElem' in each && each.DefElem.defname === 'concurrently',
      )
      if (isConcurrent) return
      report({
        topic: 'rebuild',
        message: `REINDEX blocks writes to the table, and reads through the index, while it runs. ${split(statement)}`,
        expected: 'REINDEX … CONCURRENTLY',
        fix: kind === 'REINDEX_OBJECT_INDEX' ? concurrently(statement, 'reindex') : null,
      })
    },
  }),
})
