/** A request that is refused for a reason that its sender can act on. */
export interface Failure {
  code: FailureCode
  message: string
}

const STATUS = {
  bad_request: 400,
  invalid_json: 400,
  invalid_body: 400,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  version_unknown: 409,
  body_too_large: 413,
  not_json: 415,
  internal: 500,
  database_unavailable: 503,
} as const

export type FailureCode = keyof typeof STATUS

export function failureResponse({ code, message }: Failure): Response {
  const status = STATUS[code]
  const headers: HeadersInit = status === 503 ? { 'retry-after': '2' } : {}
  return Response.json({ error: { code, message } }, { status, headers })
}
