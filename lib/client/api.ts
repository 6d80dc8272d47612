import { z } from 'zod'

const failureSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/** What the server refused, in words for the person. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** Zero when there was no answer. */
    readonly status: number,
  ) {
    super(message)
  }
}

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  body?: unknown
  /** A body that is JSON already. */
  json?: string
  /** Sent even when the page goes away meanwhile; for little bodies only. */
  keepalive?: boolean
  signal?: AbortSignal
  /** Another way to the server than the browser's own. */
  via?: typeof fetch
}

/** Calls the server and checks what comes back. */
export async function callApi<T>(path: string, answer: z.ZodType<T>, call: Call = {}): Promise<T> {
  const response = await request(path, call)
  const payload: unknown = await response.json().catch(() => undefined)
  const parsed = answer.safeParse(payload)
  if (parsed.success) return parsed.data
  const message =
    'The server’s answer cannot be read. Reload the page: Lintel may have been updated.'
  throw new ApiError('unreadable', message, response.status)
}

/** The answer itself, once it is known that the server did not refuse. */
export async function request(
  path: string,
  { method = 'GET', body, json, via = fetch, ...rest }: Call = {},
): Promise<Response> {
  const text = json ?? (body === undefined ? undefined : JSON.stringify(body))
  const response = await send(via, path, {
    method,
    ...rest,
    ...(text === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: text }),
  })
  if (response.ok) return response
  const payload: unknown = await response.json().catch(() => undefined)
  const failure = failureSchema.safeParse(payload)
  const { status } = response
  if (!failure.success) {
    throw new ApiError(
      'unreadable',
      `The server answered with status ${status}. Try again.`,
      status,
    )
  }
  throw new ApiError(failure.data.error.code, failure.data.error.message, status)
}

async function send(via: typeof fetch, path: string, init: RequestInit): Promise<Response> {
  try {
    return await via(path, init)
  } catch {
    const message = 'Lintel cannot be reached. Check that it is still running.'
    throw new ApiError('unreachable', message, 0)
  }
}
