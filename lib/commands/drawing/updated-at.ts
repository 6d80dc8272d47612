/** The trigger that notes the last change of a row, and the function behind it where the design has none yet. */
import type { DocumentIndex } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { sqlName } from '@/lib/document/sql-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import { updatedAtTrigger } from '@/lib/standards/naming'
import type { Profile } from '@/lib/standards/schema'
import { blankRoutine, plpgsql } from '../blanks/programs'
import { rankBefore } from '../place'
import type { Work } from './work'

export const UPDATED_AT = 'updated_at'

type Table = AnyRecord & RecordOf<'table'>
type Routine = AnyRecord & RecordOf<'routine'>

function known(index: DocumentIndex, schema: string | null, name: string): Routine | null {
  for (const record of index.inSchema('routine', schema, name)) {
    const fits = record.kind === 'routine' && record.returns?.type === 'trigger'
    if (fits) return record
  }
  return null
}

function newFunction(work: Work, profile: Profile, table: Table): Routine | null {
  if (table.parent === null) return null
  const head = {
    id: newId(),
    parent: table.parent,
    rank: rankBefore(work.index, table.parent, table.id),
  }
  const made = makeRecord('routine', head, {
    ...blankRoutine(profile.names.updatedAtFunction),
    returns: { type: 'trigger', setOf: false },
    language: 'plpgsql',
    body: plpgsql(`NEW.${UPDATED_AT} = now();`, 'RETURN NEW;'),
    comment:
      profile.comments === 'none' ? null : `Keeps ${UPDATED_AT} true, whoever writes the row.`,
  })
  work.add(made)
  return made
}

export function addUpdatedAt(work: Work, profile: Profile, table: Table): void {
  const { updatedAtFunction } = profile.names
  const own = work.index.schemaName(table)
  const routine =
    known(work.index, own, updatedAtFunction) ??
    known(work.index, 'public', updatedAtFunction) ??
    newFunction(work, profile, table)
  const name = updatedAtTrigger(profile, table.name)
  const has = work.index.childrenOf(table.id, 'trigger').some((one) => one.name === name)
  if (!routine || has || work.failed) return
  const head = { id: newId(), parent: table.id, rank: rankBefore(work.index, table.id, null) }
  work.add(
    makeRecord('trigger', head, {
      name,
      timing: 'before',
      events: ['update'],
      columns: [],
      row: true,
      when: null,
      oldTable: null,
      newTable: null,
      function: sqlName(work.index, routine),
      arguments: [],
      constraint: null,
      enabled: 'origin',
      inherited: false,
      comment: null,
    }),
  )
}

/** Where the standard wants it of every table that has the column. */
export function keepUpdatedAt(work: Work, profile: Profile, id: Id): void {
  const table = work.index.get(id)
  if (work.failed || profile.updatedAt !== 'trigger' || table?.kind !== 'table') return
  if (work.index.inParent('column', id, UPDATED_AT).length > 0) addUpdatedAt(work, profile, table)
}
