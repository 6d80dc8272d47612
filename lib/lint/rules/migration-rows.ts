import type { Node, RangeVar } from '@pgsql/types'
import { z } from 'zod'
import { scriptRule } from '../rule'
import { tableText } from '../script/commands'
import { forward, type Scene } from '../script/forward'

/** All rows, or all that were not filled yet. */
const isWhole = (where: Node | undefined) =>
  where === undefined || ('NullTest' in where && where.NullTest.nulltesttype === 'IS_NULL')

function told(topic: string, word: string, relation: RangeVar | undefined, scene: Scene): void {
  const table = tableText(relation)
  scene.report({
    topic,
    subject: table,
    message: `${word} changes all rows of ${table} in one statement: they stay locked until its end, the table grows by as much again, and replicas fall behind. Go through the key, some thousand rows at a time, each in a transaction of its own.`,
  })
}

export const migrationRows = scriptRule({
  id: 'migration-rows',
  area: 'migrations',
  title: 'Rows of a table in use are changed some at a time',
  why: 'One UPDATE or DELETE over a whole table locks every row until it ends, leaves a dead version of each behind, and holds up replicas. In portions by the key it can be stopped and resumed, and nobody notices.',
  topics: {
    update: 'UPDATE goes through a table in portions',
    delete: 'DELETE goes through a table in portions',
  },
  options: z.strictObject({}),
  statement: forward({
    UpdateStmt({ relation, whereClause }, scene) {
      if (isWhole(whereClause) && !scene.isNew(relation)) told('update', 'UPDATE', relation, scene)
    },
    DeleteStmt({ relation, whereClause, usingClause }, scene) {
      if (usingClause || !isWhole(whereClause) || scene.isNew(relation)) return
      told('delete', 'DELETE', relation, scene)
    },
  }),
})
