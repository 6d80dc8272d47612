import { z } from 'zod'
import { scriptRule } from '../rule'
import { tableText } from '../script/commands'
import { forward } from '../script/forward'

const COMMANDS: Readonly<Record<string, string>> = {
  AT_SetLogged: 'SET LOGGED',
  AT_SetUnLogged: 'SET UNLOGGED',
  AT_SetAccessMethod: 'SET ACCESS METHOD',
  AT_SetTableSpace: 'SET TABLESPACE',
}

const says = (what: string, table: string) =>
  `${what} writes the whole of ${table} anew while nobody can use it. Plan a time for it, or build a new table beside it.`

export const migrationRewrite = scriptRule({
  id: 'migration-rewrite',
  area: 'migrations',
  title: 'Tables in use are not written anew',
  why: 'CLUSTER, VACUUM FULL and a change of the storage copy the whole table and all its indexes, and nobody can read or write it until they end.',
  options: z.strictObject({}),
  statement: forward({
    command({ table, command }, { report }) {
      const what = COMMANDS[command.subtype ?? '']
      if (what === undefined) return
      report({ subject: tableText(table), message: says(what, tableText(table)) })
    },
    ClusterStmt({ relation }, { report, isNew }) {
      if (isNew(relation)) return
      const table = relation ? tableText(relation) : 'every clustered table'
      report({ subject: table, message: says('CLUSTER', table) })
    },
    VacuumStmt({ options, rels }, { report }) {
      const isFull = (options ?? []).some(
        (each) => 'DefElem' in each && each.DefElem.defname === 'full',
      )
      if (!isFull) return
      const [first] = rels ?? []
      const relation =
        first && 'VacuumRelation' in first ? first.VacuumRelation.relation : undefined
      const table = relation ? tableText(relation) : 'every table'
      report({ subject: table, message: says('VACUUM FULL', table) })
    },
  }),
})
