/**
 * Text fixes into the files that they belong to. A file is written only as long as it is what was read, and only when it
 * can be written back byte for byte; all else is told.
 */
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { explainSystemError } from '@/lib/cli/failure'
import { isWaived, type Told } from '@/lib/cli/lint/told'
import type { WholeFile } from '@/lib/cli/sources/collect'
import { writeWhole } from '@/lib/cli/write-file'
import { applyEdits, type TextFix } from '@/lib/lint/script/text-fix'

export interface FileFixes {
  /** What was done, a line each. */
  readonly done: readonly string[]
  readonly notDone: readonly string[]
  /** Files that were named anew: what they are called now. */
  readonly renamed: ReadonlyMap<string, string>
}

/** Why the file cannot be written, or null. */
function hindrance({ name, path, text, bytes }: WholeFile): string | null {
  if (path === null) return 'standard input cannot be changed. Name a file'
  if (!Buffer.from(text, 'utf8').equals(bytes)) {
    return `${name} is not plain UTF-8 and stays as it is. Convert it first`
  }
  try {
    if (!readFileSync(path).equals(bytes))
      return `${name} was changed meanwhile. Run the command again`
  } catch (error) {
    throw explainSystemError(path, error)
  }
  return null
}

const wanted = (told: readonly Told[], file: string, all: boolean): TextFix[] =>
  told.flatMap((one) => {
    const { textFix } = one
    return textFix && one.file === file && !isWaived(one) && (all || textFix.safe) ? [textFix] : []
  })

function rename(path: string, name: string): string | null {
  const target = join(dirname(path), name)
  if (existsSync(target)) return `${target} exists already, so ${path} keeps its name`
  try {
    renameSync(path, target)
    return null
  } catch (error) {
    throw explainSystemError(target, error)
  }
}

export function fixFiles(
  whole: readonly WholeFile[],
  told: readonly Told[],
  all: boolean,
): FileFixes {
  const done: string[] = []
  const notDone: string[] = []
  const renamed = new Map<string, string>()
  for (const file of whole) {
    const fixes = wanted(told, file.name, all)
    if (fixes.length === 0) continue
    const reason = hindrance(file)
    if (reason !== null || file.path === null) {
      notDone.push(`${reason}.`)
      continue
    }
    const { text, applied } = applyEdits(
      file.text,
      fixes.filter(({ edits }) => edits.length > 0),
    )
    if (text !== file.text) writeWhole(file.path, text)
    done.push(...applied.map(({ title }) => `${file.name}: ${title}`))
    const name = fixes.find((fix) => fix.rename !== undefined)?.rename
    if (name === undefined) continue
    const refusal = rename(file.path, name)
    if (refusal === null) {
      done.push(`${file.name}: renamed to ${name}`)
      renamed.set(file.name, join(dirname(file.name), name))
    } else notDone.push(`${refusal}.`)
  }
  return { done, notDone, renamed }
}
