import { z } from 'zod'

const failureSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/** What the server refused, in words for the person. */
class ApiError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

interface Call {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  body?: unknown
}

/** Calls the server and checks what comes back. */
export async function callApi<T>(
  path: string,
  answer: z.ZodType<T>,
  { method = 'GET', body }: Call = {},
): Promise<T> {
  const response = await send(path, method, body)
  const payload: unknown = await response.json().catch(() => undefined)
  if (response.ok) return answer.parse(payload)
  const failure = failureSchema.safeParse(payload)
  if (failure.success) throw new ApiError(failure.data.error.code, failure.data.error.message)
  throw new ApiError('unreadable', `The server answered with status ${response.status}. Try again.`)
}

async function send(path: string, method: string, body: unknown): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
  } catch {
    throw new ApiError('unreachable', 'Lintel cannot be reached. Check that it is still running.')
  }
}
