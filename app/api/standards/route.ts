import { ok } from '@/lib/result'
import { noBody } from '@/lib/server/body'
import { db } from '@/lib/server/db'
import { route } from '@/lib/server/route'
import { listStandards } from '@/lib/server/standards/standards'

export const GET = route({
  right: 'standards.read',
  body: noBody,
  handle: async () => ok({ standards: await listStandards(db()) }),
})
