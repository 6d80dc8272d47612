import { noBody } from '@/lib/server/body'
import { openedDatabase } from '@/lib/server/db'
import { readHistory } from '@/lib/server/log/history'
import { route } from '@/lib/server/route'

export const GET = route({
  right: 'design.read',
  body: noBody,
  handle: ({ params: { id = '' }, search }) => readHistory(openedDatabase().query, id, search),
})
