import { z } from 'zod'
import { idSchema } from '@/lib/kinds/common'
import { noteModel } from '@/lib/kinds/note/model'
import { defineCommand } from './command'
import { defined } from './drawing/defined'
import { ofKind } from './of-kind'
import { setAttributes } from './set'

export const noteSet = defineCommand({
  id: 'note-set',
  title: 'Change note',
  input: z.strictObject({ id: idSchema, changes: noteModel.partial() }),
  run: (document, { id, changes }) =>
    ofKind(document, id, 'note', () => setAttributes(document, id, defined(changes))),
})
