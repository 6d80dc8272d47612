import { fail, ok, type Result } from '@/lib/result'
import type { Failure } from '@/lib/server/failure'
import { versionSchema } from '@/lib/sync/protocol'

/** The version that a request names, or the newest one when it names none. */
export function askedVersion(asked: string | null, newest: number): Result<number, Failure> {
  if (asked === null) return ok(newest)
  const version = /^\d{1,16}$/.test(asked) ? versionSchema.safeParse(Number(asked)) : undefined
  if (!version?.success) {
    return fail({ code: 'bad_request', message: 'A version is a whole number from 0 on.' })
  }
  if (version.data <= newest) return ok(version.data)
  const message = `The project is at version ${newest}; ${version.data} was never there.`
  return fail({ code: 'version_unknown', message })
}
