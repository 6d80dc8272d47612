import type { z } from 'zod'
import { fail, ok, type Result } from '@/lib/result'
import type { Failure } from './failure'

const LIMIT = 1024 * 1024

/** How a route reads what is sent to it. */
export interface BodyReader<T> {
  read(request: Request): Promise<Result<T, Failure>>
}

/** For a request that carries nothing. */
export const noBody: BodyReader<undefined> = { read: async () => ok(undefined) }

/** A JSON body of at most `limit` bytes that fits the schema. */
export function json<S extends z.ZodType>(schema: S, limit = LIMIT): BodyReader<z.output<S>> {
  return { read: (request) => readJson(request, schema, limit) }
}

async function readJson<S extends z.ZodType>(
  request: Request,
  schema: S,
  limit: number,
): Promise<Result<z.output<S>, Failure>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    return fail({ code: 'not_json', message: 'Send the body as application/json.' })
  }
  const bytes = await readBytes(request, limit)
  if (!bytes) {
    return fail({ code: 'body_too_large', message: `The body exceeds ${limit} bytes.` })
  }
  const json = parseJson(bytes)
  if (!json.ok) return json
  const parsed = schema.safeParse(json.value)
  if (parsed.success) return ok(parsed.data)
  const reasons = parsed.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  )
  return fail({ code: 'invalid_body', message: reasons.join(' ') })
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > limit) {
      await reader?.cancel()
      return undefined
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}

function parseJson(bytes: Uint8Array): Result<unknown, Failure> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return fail({ code: 'invalid_json', message: 'The body is not valid JSON in UTF-8.' })
  }
}
