import type { z } from 'zod'
import { fail, ok, type Result } from '@/lib/result'
import type { Failure } from './failure'
import { contentProblem, shapeProblem } from './json-guard'

const LIMIT = 64 * 1024
const REASONS = 5
const LONGEST = 1_000

const PROBLEMS = {
  'too deep': 'nested too deeply',
  'too many values': 'made of too many values',
}

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
  const isTooLarge = Number(request.headers.get('content-length') ?? 0) > limit
  const bytes = isTooLarge ? undefined : await readBytes(request, limit)
  if (!bytes) {
    return fail({ code: 'body_too_large', message: `The body exceeds ${limit} bytes.` })
  }
  const json = parseJson(bytes)
  if (!json.ok) return json
  const problem = contentProblem(json.value)
  if (problem) return fail({ code: 'invalid_body', message: problem })
  const parsed = schema.safeParse(json.value)
  return parsed.success ? ok(parsed.data) : invalid(parsed.error)
}

/** The first few reasons; a large body can be wrong in very many places. */
function invalid({ issues }: z.ZodError): Result<never, Failure> {
  const reasons = issues
    .slice(0, REASONS)
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
  const text = reasons.join(' ')
  const message = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return fail({ code: 'invalid_body', message })
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
  const problem = shapeProblem(bytes)
  if (problem) return fail({ code: 'invalid_json', message: `The JSON is ${PROBLEMS[problem]}.` })
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return fail({ code: 'invalid_json', message: 'The body is not valid JSON in UTF-8.' })
  }
}
