import { fail, ok, type Result } from '@/lib/result'
import type { Failure } from './failure'

const RIGHTS = [
  'projects.read',
  'projects.write',
  'design.read',
  'design.write',
  'waivers.write',
  'standards.read',
  'standards.write',
] as const
export type Right = (typeof RIGHTS)[number]

/** Who sends a request. */
export interface Actor {
  name: string
  rights: ReadonlySet<Right>
}

/** Lintel listens on this machine only, so whoever reaches it is the person who started it. */
const OWNER: Actor = { name: 'owner', rights: new Set(RIGHTS) }

/** Decides whether a request may do what the right names, and for whom it acts. */
export function authorise(request: Request, right: Right): Result<Actor, Failure> {
  if (isFromAnotherSite(request)) {
    return fail({ code: 'forbidden', message: 'Requests from another site are refused.' })
  }
  if (!OWNER.rights.has(right)) {
    return fail({ code: 'forbidden', message: `The right ${right} is missing.` })
  }
  return ok(OWNER)
}

function isFromAnotherSite(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (!origin) return false
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.get('host')
}
