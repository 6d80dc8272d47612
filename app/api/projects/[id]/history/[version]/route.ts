import { noBody } from '@/lib/server/body'
import { openedDatabase } from '@/lib/server/db'
import { readEntry } from '@/lib/server/log/history'
import { route } from '@/lib/server/route'

export const GET = route({
  right: 'design.read',
  body: noBody,
  handle: ({ params: { id = '', version = '' } }) => readEntry(openedDatabase().query, id, version),
})
