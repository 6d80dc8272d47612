/** What is judged: SQL files, read as text and as a design, or a design that was exported as JSON. */
import { readFileSync } from 'node:fs'
import { CommandFailure, explainSystemError } from '@/lib/cli/failure'
import { collectSources, type WholeFile } from '@/lib/cli/sources/collect'
import type { Diagnostic } from '@/lib/diagnostic'
import type { Document } from '@/lib/document/document'
import { fromJson } from '@/lib/document/json'
import type { Id } from '@/lib/kinds/common'
import { looksLikeMigration } from '@/lib/lint/script/migration-name'
import { readScript, type ScriptFile } from '@/lib/lint/script/script-file'
import type { AccountEntry } from '@/lib/sql/account'
import { importFiles } from '@/lib/sql/import'

export interface SqlInput {
  readonly kind: 'sql'
  readonly whole: readonly WholeFile[]
  readonly scripts: readonly ScriptFile[]
  readonly document: Document
  readonly given: ReadonlySet<Id>
  readonly account: readonly AccountEntry[]
  readonly remarks: readonly Diagnostic[]
  /** They were said to be a whole schema. */
  readonly fresh: boolean
}

export interface DesignInput {
  readonly kind: 'design'
  readonly path: string
  readonly text: string
  readonly document: Document
}

export type LintInput = SqlInput | DesignInput

export const FORMS = ['auto', 'migrations', 'schema'] as const
export type Form = (typeof FORMS)[number]

const isJson = (path: string) => /\.json$/i.test(path)

function readDesign(path: string): DesignInput {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw explainSystemError(path, error)
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new CommandFailure(`${path} is no JSON: ${said}.`)
  }
  const read = fromJson(json)
  if (!read.ok) {
    throw new CommandFailure(`${path}: ${read.error.map(({ message }) => message).join('\n')}`)
  }
  return { kind: 'design', path, text, document: read.value }
}

/** Files of one folder are alike: most of them tell what all are. */
function judgeForm(whole: readonly WholeFile[], form: Form): (name: string) => boolean {
  if (form !== 'auto') return () => form === 'migrations'
  const alike = whole.filter(({ name }) => looksLikeMigration(name)).length
  const most = whole.length > 1 && alike * 2 > whole.length
  return (name) => most || looksLikeMigration(name)
}

function readSql(paths: readonly string[], limitMb: number, form: Form): SqlInput {
  const { files, whole, remarks } = collectSources(paths, limitMb, true)
  const isMigration = judgeForm(whole, form)
  const { document, given, account } = importFiles(files)
  return {
    kind: 'sql',
    whole,
    scripts: whole.map(({ name, text }) => readScript(name, text, isMigration(name))),
    document,
    given,
    account,
    remarks,
    fresh: form === 'schema',
  }
}

export function readInput(
  paths: readonly string[],
  options: { limitMb: number; form: Form },
): LintInput {
  const designs = paths.filter(isJson)
  const [design] = designs
  if (design === undefined) return readSql(paths, options.limitMb, options.form)
  if (paths.length > 1) {
    throw new CommandFailure(
      'A design is judged by itself: name one .json file, or SQL files.',
      'lint',
    )
  }
  return readDesign(design)
}
