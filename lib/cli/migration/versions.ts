/** The two versions that a migration leads between, as the command line names them. */
import { readFileSync } from 'node:fs'
import { CommandFailure, explainSystemError } from '@/lib/cli/failure'
import { collectSources } from '@/lib/cli/sources/collect'
import type { Diagnostic } from '@/lib/diagnostic'
import type { Document } from '@/lib/document/document'
import { fromJson } from '@/lib/document/json'
import type { Id } from '@/lib/kinds/common'
import type { Sql } from '@/lib/proof/plan'
import { statementsOf } from '@/lib/proof/round-trip'
import type { AccountEntry } from '@/lib/sql/account'
import { importFiles, type SourceFile } from '@/lib/sql/import'
import { printDdl } from '@/lib/sql/print/print'

export interface Version {
  readonly path: string
  readonly document: Document
  readonly given: ReadonlySet<Id>
  /** What builds it. */
  readonly statements: readonly Sql[]
  readonly rejected: readonly AccountEntry[]
  readonly remarks: readonly Diagnostic[]
  /** A design that was exported: its objects have lasting ids. */
  readonly isDesign: boolean
  /** The same, without the statements that PostgreSQL refused. */
  without(refused: ReadonlyMap<number, string>): Version
}

function fromSql(
  path: string,
  files: readonly SourceFile[],
  remarks: readonly Diagnostic[],
  refused: ReadonlyMap<number, string>,
): Version {
  const { document, given, account } = importFiles(files, { refused: new Map(refused) })
  return {
    path,
    document,
    given,
    statements: statementsOf(files),
    rejected: account.filter(({ outcome }) => outcome === 'rejected'),
    remarks,
    isDesign: false,
    without: (all) => fromSql(path, files, remarks, all),
  }
}

function fromDesign(path: string): Version {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new CommandFailure(`${path} is no JSON: ${error.message}.`)
    throw explainSystemError(path, error)
  }
  const read = fromJson(json)
  if (!read.ok)
    throw new CommandFailure(`${path}: ${read.error.map(({ message }) => message).join('\n')}`)
  const document = read.value
  const version: Version = {
    path,
    document,
    given: new Set(),
    statements: printDdl(document).statements.map(({ sql }, i) => ({ sql, line: i + 1 })),
    rejected: [],
    remarks: [],
    isDesign: true,
    without: () => version,
  }
  return version
}

export function readVersion(path: string, limitMb: number): Version {
  if (/\.json$/i.test(path)) return fromDesign(path)
  const { files, remarks } = collectSources([path], limitMb)
  return fromSql(path, files, remarks, new Map())
}
