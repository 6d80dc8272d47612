/** One record from JSON: its head, then the attributes as its kind's model has them. */
import { z } from 'zod'
import type { Diagnostic } from '@/lib/diagnostic'
import { idSchema } from '@/lib/kinds/common'
import type { AnyRecord, KindName } from '@/lib/kinds/kind-map'
import { KIND_NAMES, kindOf } from '@/lib/kinds/registry'
import { makeRecord } from '@/lib/kinds/visit-record'
import { fail, ok, type Result } from '@/lib/result'

const headSchema = z.object({
  id: idSchema,
  kind: z.string(),
  parent: idSchema.nullable(),
  rank: z.string().max(1000),
})

const KINDS: ReadonlySet<string> = new Set(KIND_NAMES)
export const isKind = (kind: string): kind is KindName => KINDS.has(kind)

/** What is left of a record without its head. */
function attributesIn(json: unknown): Record<string, unknown> {
  const { id: _id, kind: _kind, parent: _parent, rank: _rank, ...rest } = Object(json)
  return rest
}

const pathOf = (issue: { path: PropertyKey[]; message: string }) =>
  `${issue.path.map(String).join('.') || 'the record'}: ${issue.message}`

function problem(code: string, subject: string, message: string): Diagnostic {
  return { code, severity: 'error', subject, message }
}

export function parseRecord(json: unknown): Result<AnyRecord, Diagnostic> {
  const head = headSchema.safeParse(json)
  if (!head.success) {
    const reasons = head.error.issues.map(pathOf).join('; ')
    return fail(
      problem('record-unreadable', 'a record', `This is no record (${reasons}). Export it again.`),
    )
  }
  const { id, kind, parent, rank } = head.data
  const subject = `${kind} ${id}`
  if (!isKind(kind)) {
    return fail(
      problem(
        'kind-unknown',
        subject,
        `The kind "${kind}" is not known here. It may come from a newer version.`,
      ),
    )
  }
  const attributes = kindOf(kind).model.safeParse(attributesIn(json))
  if (!attributes.success) {
    const reasons = attributes.error.issues.map(pathOf).join('; ')
    return fail(
      problem(
        'attributes-invalid',
        subject,
        `Its attributes are not valid: ${reasons}. Correct them.`,
      ),
    )
  }
  return ok(makeRecord(kind, { id, parent, rank }, attributes.data))
}

export const recordSchema: z.ZodType<AnyRecord> = z.unknown().transform((json, context) => {
  const parsed = parseRecord(json)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: parsed.error.message })
  return z.NEVER
})
