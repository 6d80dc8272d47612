import { join, resolve } from 'node:path'
import { CommandFailure } from '@/lib/cli/failure'

type Source = Readonly<Record<string, string | undefined>>

export interface CliSettings {
  proofUrl: string | undefined
  /** Where an empty cluster is kept; null for the usual place beside the packages. */
  cacheFolder: string | null
  path: string
}

const looksLikeUrl = (value: string) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value)

/** An empty variable counts as one that is not set. */
export function readCliSettings(source: Source = process.env): CliSettings {
  const proofUrl = source.LINTEL_PROOF_URL || undefined
  if (proofUrl !== undefined && !looksLikeUrl(proofUrl)) {
    throw new CommandFailure(
      'LINTEL_PROOF_URL must look like postgresql://user:password@host:5432/database. Correct it, or unset it to use the embedded PostgreSQL.',
    )
  }
  const dataDir = source.LINTEL_DATA_DIR || undefined
  return {
    proofUrl,
    cacheFolder: dataDir === undefined ? null : join(resolve(dataDir), 'cache'),
    path: source.PATH ?? '',
  }
}

/** Colour is for people: not in a pipe, not where NO_COLOR is set. */
export const wantsColour = (isTerminal: boolean, source: Source = process.env): boolean =>
  isTerminal && !source.NO_COLOR && source.TERM !== 'dumb'
