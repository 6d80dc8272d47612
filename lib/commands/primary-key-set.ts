import { z } from 'zod'
import { newId } from '@/lib/document/new-id'
import { idSchema } from '@/lib/kinds/common'
import { makeRecord } from '@/lib/kinds/visit-record'
import { primaryKeyName } from '@/lib/standards/naming'
import { profileFrom } from '@/lib/standards/profiles'
import { blankKey } from './blank'
import { defineCommand } from './command'
import { refuseIfNeeded } from './drawing/key-needed'
import { setNotNull } from './drawing/set-columns'
import { Work } from './drawing/work'
import { freeName } from './naming'
import { rankBefore } from './place'
import { remove } from './remove'
import { standardInput } from './standard-input'
import { tableColumns } from './table-columns'

/** The columns of the primary key, in their order; none takes the key away. */
export const primaryKeySet = defineCommand({
  id: 'primary-key-set',
  title: 'Set primary key',
  input: z.strictObject({ standard: standardInput, table: idSchema, columns: z.array(idSchema) }),
  run(document, input) {
    const work = new Work(document)
    const { index } = work
    const table = index.get(input.table)
    const columns = tableColumns(index, input.table, input.columns)
    if (table?.kind !== 'table' || !columns) {
      const message = 'A primary key is made of columns of its table, each once. Choose them again.'
      work.refuse('columns-invalid', input.table, message)
      return work.outcome()
    }
    const [key] = index.childrenOf(table.id, 'primary-key')
    if (columns.length === 0) {
      if (key) work.take(remove(document, key.id, false))
    } else if (key) {
      work.put({ ...key, columns: input.columns })
    } else {
      const head = { id: newId(), parent: table.id, rank: rankBefore(index, table.id, null) }
      const make = (name: string) =>
        makeRecord('primary-key', head, { ...blankKey(name), columns: input.columns })
      const wished = primaryKeyName(profileFrom(input.standard), table.name)
      work.add(make(freeName(index, wished, make)))
    }
    for (const id of input.columns) setNotNull(work, id, true)
    if (key) refuseIfNeeded(work, table, key.columns)
    return work.outcome()
  },
})
