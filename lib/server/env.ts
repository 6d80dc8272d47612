import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/result'
import { isBlockedPort } from './blocked-ports'

const url = z
  .string()
  .refine((value) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value), {
    message: 'must look like postgresql://user:password@host:5432/database',
  })
  .optional()

const schema = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65_535)
    .catch(() => Number.NaN)
    .refine((port) => !Number.isNaN(port), { message: 'must be a port number from 1 to 65535' })
    .refine((port) => !isBlockedPort(port), {
      error: ({ input }) =>
        `is ${input}, a port that no browser opens; take another one, such as 3000`,
    })
    .default(3000),
  LINTEL_DATA_DIR: z.string().default('.lintel/data'),
  DATABASE_URL: url,
  LINTEL_PROOF_URL: url,
})

export interface Settings {
  port: number
  dataDir: string
  databaseUrl: string | undefined
  proofUrl: string | undefined
}

/** The settings of this process. An empty variable counts as one that is not set. */
export function readSettings(
  source: Readonly<Record<string, string | undefined>> = process.env,
): Result<Settings, string> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const reasons = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`)
    return fail(`${reasons.join(' ')} Correct or unset it and start again.`)
  }
  const { PORT, LINTEL_DATA_DIR, DATABASE_URL, LINTEL_PROOF_URL } = parsed.data
  return ok({
    port: PORT,
    dataDir: LINTEL_DATA_DIR,
    databaseUrl: DATABASE_URL,
    proofUrl: LINTEL_PROOF_URL,
  })
}
