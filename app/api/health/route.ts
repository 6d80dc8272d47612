import { ok } from '@/lib/result'
import { noBody } from '@/lib/server/body'
import { db } from '@/lib/server/db'
import { route } from '@/lib/server/route'

/** Answers only when a page could be served: the database takes part. */
export const GET = route({
  right: 'projects.read',
  body: noBody,
  handle: async () => {
    await db().$queryRaw`SELECT 1`
    return ok({ status: 'ready' })
  },
})
