// Every route handler goes through here: rights first, then the body, then the work; what is refused becomes a status
// with a code, and a bug becomes a 500 that tells the sender nothing about the inside.
import type { Result } from '@/lib/result'
import type { BodyReader } from './body'
import { isUnreachable } from './database/unreachable'
import { type Failure, failureResponse } from './failure'
import { report } from './report'
import { type Actor, authorise, type Right } from './rights'

type Params = Readonly<Record<string, string>>

export interface Call<Body> {
  actor: Actor
  body: Body
  params: Params
  /** What stands behind the question mark. */
  search: URLSearchParams
  headers: Headers
  /** Aborted when the sender goes away. */
  signal: AbortSignal
}

interface RouteOptions<Body, Value> {
  right: Right
  body: BodyReader<Body>
  /** 200 unless told otherwise. */
  status?: number
  /** Gives what is answered as JSON, or the answer itself. */
  handle(call: Call<Body>): Promise<Result<Value, Failure>>
}

export type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

const DATABASE_DOWN: Failure = {
  code: 'database_unavailable',
  message:
    'Lintel runs, but its database does not answer. Check that the PostgreSQL server of DATABASE_URL runs; everything goes on by itself once it does.',
}
const BUG: Failure = {
  code: 'internal',
  message: 'The server failed on this request. Its log says why.',
}

export function route<Body, Value>(options: RouteOptions<Body, Value>): Handler {
  return async (request, context) => {
    try {
      const result = await answer(options, request, await context.params)
      if (!result.ok) return failureResponse(result.error)
      if (result.value instanceof Response) return result.value
      return Response.json(result.value, { status: options.status ?? 200 })
    } catch (error) {
      report(`${request.method} ${new URL(request.url).pathname}`, error)
      return failureResponse(isUnreachable(error) ? DATABASE_DOWN : BUG)
    }
  }
}

async function answer<Body, Value>(
  options: RouteOptions<Body, Value>,
  request: Request,
  params: Params,
): Promise<Result<Value, Failure>> {
  const actor = authorise(request, options.right)
  if (!actor.ok) return actor
  const body = await options.body.read(request)
  if (!body.ok) return body
  const search = new URL(request.url).searchParams
  return options.handle({
    actor: actor.value,
    body: body.value,
    params,
    search,
    headers: request.headers,
    signal: request.signal,
  })
}
