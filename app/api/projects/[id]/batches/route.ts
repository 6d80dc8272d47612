import { json } from '@/lib/server/body'
import { mayWrite } from '@/lib/server/log/may-write'
import { route } from '@/lib/server/route'
import { studio } from '@/lib/server/studio'
import { sendSchema } from '@/lib/sync/protocol'

/** A large import is one batch. */
const LIMIT = 64 * 1024 * 1024

export const POST = route({
  right: 'design.write',
  body: json(sendSchema, LIMIT),
  handle: ({ params, body, actor }) =>
    studio().appender.send(params.id ?? '', body, mayWrite(actor)),
})
