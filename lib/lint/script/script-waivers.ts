/**
 * Waivers as comments: “-- lintel: waive RULE until 2027-01-31 by NAME because …” before a statement holds for all of it,
 * within a statement for the line that follows.
 */
import { type Finding, ruleKey } from '../finding'
import type { Comment } from './comments'
import type { ScriptFile, ScriptStatement } from './script-file'

export interface ScriptWaiver {
  readonly rule: string
  readonly until: string
  readonly owner: string
  readonly reason: string
  readonly file: string
  readonly line: number
  /** The lines for which it holds. */
  readonly from: number
  readonly to: number
}

const BEGINS = /^lintel:/i
const FORM =
  /^lintel:\s*waive\s+([a-z0-9-]+(?:#[a-z0-9-]+)?)\s+until\s+(\d{4}-\d{2}-\d{2})\s+by\s+(.+?)\s+because\s+(\S.*)$/i

export const WAIVER_FORM = '-- lintel: waive RULE until 2027-01-31 by NAME because REASON'

const isDate = (text: string) => {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function nextLine({ comments, lineAt }: ScriptFile, comment: Comment): number {
  let line = lineAt(comment.start) + 1
  while (comments.some(({ start, text }) => lineAt(start) === line && BEGINS.test(text))) line++
  return line
}

function linesOf(file: ScriptFile, comment: Comment): readonly [number, number] | null {
  const within = file.statements.find(
    ({ start, end }) => start < comment.start && comment.end <= end,
  )
  if (within) {
    const line = nextLine(file, comment)
    return [line, line]
  }
  const next = file.statements.find(({ start }) => start >= comment.end)
  if (!next) return null
  // Of the file as a whole findings are told at its beginning.
  return [next.index === 0 ? 1 : next.line, endLineOf(next)]
}

const endLineOf = ({ file, end }: ScriptStatement): number => file.lineAt(Math.max(0, end - 1))

export interface ReadWaivers {
  readonly waivers: readonly ScriptWaiver[]
  /** Comments that are meant for Lintel and cannot be read. */
  readonly unreadable: readonly { file: string; line: number; text: string }[]
}

export function waiversOf(files: readonly ScriptFile[]): ReadWaivers {
  const waivers: ScriptWaiver[] = []
  const unreadable: { file: string; line: number; text: string }[] = []
  for (const file of files) {
    for (const comment of file.comments) {
      if (!BEGINS.test(comment.text)) continue
      const line = file.lineAt(comment.start)
      const [, rule, until = '', owner, reason] = FORM.exec(comment.text) ?? []
      const lines = linesOf(file, comment)
      if (!rule || !owner || !reason || !isDate(until) || !lines) {
        unreadable.push({ file: file.name, line, text: comment.text })
        continue
      }
      const [from, to] = lines
      waivers.push({
        rule: rule.toLowerCase(),
        until,
        owner,
        reason,
        file: file.name,
        line,
        from,
        to,
      })
    }
  }
  return { waivers, unreadable }
}

/** One that holds before one that ran out. */
export function scriptWaiverOf(
  waivers: readonly ScriptWaiver[],
  finding: Finding,
  place: { file: string; line: number },
  today: string,
): ScriptWaiver | null {
  const key = ruleKey(finding.rule, finding.topic)
  const fitting = waivers.filter(
    ({ rule, file, from, to }) =>
      (rule === finding.rule || rule === key) &&
      file === place.file &&
      place.line >= from &&
      place.line <= to,
  )
  return fitting.find(({ until }) => until >= today) ?? fitting[0] ?? null
}
