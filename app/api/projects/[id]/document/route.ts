import { noBody } from '@/lib/server/body'
import { answerDocument } from '@/lib/server/log/answer-document'
import { route } from '@/lib/server/route'
import { studio } from '@/lib/server/studio'

export const GET = route({
  right: 'design.read',
  body: noBody,
  handle: ({ params, search }) => answerDocument(studio(), params.id ?? '', search.get('version')),
})
