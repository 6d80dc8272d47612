/** Fixes of the design: into a design's own file, or as the DDL of the corrected design into a new one. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { CommandFailure } from '@/lib/cli/failure'
import type { LintInput } from '@/lib/cli/lint/input'
import type { Judging } from '@/lib/cli/lint/judge'
import { isWaived, type Told } from '@/lib/cli/lint/told'
import { count } from '@/lib/cli/report/text'
import { writeWhole } from '@/lib/cli/write-file'
import type { Document } from '@/lib/document/document'
import { toJson } from '@/lib/document/json'
import { fixMany } from '@/lib/lint/fix-many'
import { Linter } from '@/lib/lint/linter'
import { printDdl } from '@/lib/sql/print/print'

interface Wishes {
  readonly told: readonly Told[]
  /** Also those that need a decision. */
  readonly all: boolean
  readonly output: string | undefined
}

export interface DesignFixes {
  readonly input: LintInput
  readonly done: readonly string[]
  readonly notDone: readonly string[]
  readonly output: string | null
}

const wanted = ({ told, all }: Wishes) =>
  told.filter(
    (one) =>
      one.textFix === null && one.finding.fix && !isWaived(one) && (all || one.finding.fix.safe),
  )

function ddlOf(document: Document): string {
  const { sql, diagnostics } = printDdl(document, {})
  const [wrong] = diagnostics.filter(({ severity }) => severity === 'error')
  if (wrong) throw new CommandFailure(`The corrected design cannot be printed: ${wrong.message}`)
  return sql
}

function save(input: LintInput, document: Document, output: string | undefined): string {
  if (input.kind === 'sql') {
    const target = output ?? ''
    writeWhole(target, ddlOf(document))
    return target
  }
  const target = output ?? input.path
  if (resolve(target) === resolve(input.path) && readFileSync(input.path, 'utf8') !== input.text) {
    throw new CommandFailure(`${input.path} was changed meanwhile. Run the command again.`)
  }
  const indent = input.text.trimEnd().includes('\n') ? 2 : 0
  writeWhole(target, `${JSON.stringify(toJson(document), null, indent)}\n`)
  return target
}

export function fixDesignOf(input: LintInput, judging: Judging, wishes: Wishes): DesignFixes {
  const { output, told, all } = wishes
  const waiting = wanted(wishes)
  const nothing = { input, done: [], notDone: [], output: null }
  if (waiting.length === 0 && output === undefined) return nothing
  if (input.kind === 'sql' && output === undefined) {
    const what = count(waiting.length, 'finding')
    const notDone = `${what} of the design can be fixed: name a file for the corrected DDL with -o FILE.`
    return { ...nothing, notDone: [notDone] }
  }
  const waived = new Set(told.filter(isWaived).map(({ finding }) => finding.key))
  const { standard, today } = judging
  const linter = Linter.of(standard, input.document, today)
  const result = fixMany(
    linter,
    input.document,
    ({ key, fix }) => fix !== null && !waived.has(key) && (all || fix.safe),
  )
  const target = save(input, result.document, output)
  return {
    input: { ...input, document: result.document },
    done: result.fixed.map(({ finding, title }) => `${finding.subject}: ${title}`),
    notDone: result.refused.map(
      ({ finding, title, why }) => `${finding.subject}: ${title} was not possible. ${why}`,
    ),
    output: target,
  }
}

/** The corrected DDL goes into a file of its own, never over one that is there. */
export function checkOutput(output: string | undefined, fixes: boolean, isDesign: boolean): void {
  if (output === undefined) return
  if (!fixes)
    throw new CommandFailure(
      '-o goes with --fix: it names the file for the corrected design.',
      'lint',
    )
  if (!isDesign && existsSync(output)) {
    throw new CommandFailure(
      `${output} exists already. Name another file for -o, or remove it first.`,
      'lint',
    )
  }
}
