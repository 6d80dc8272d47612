/**
 * An SQL file as rules on scripts see it: its statements with their place, their tree and what holds where they run.
 * Nothing is left out: what PostgreSQL's parser refuses is a statement with a problem.
 */
import type { Node } from '@pgsql/types'
import { splitSql } from '@/lib/sql/lex/split'
import { type ParseProblem, parseStatement } from '@/lib/sql/parse'
import { StatementSource } from '@/lib/sql/read/source'
import { type Comment, commentsOf } from './comments'
import { type MigrationName, migrationName } from './migration-name'
import { type Marker, markersOf, type Way } from './sections'
import { SessionTrack } from './session-track'

export interface ScriptStatement {
  readonly file: ScriptFile
  /** In its file, counted from 0. */
  readonly index: number
  readonly kind: 'sql' | 'meta'
  readonly text: string
  /** Offsets in the file, without the semicolon. */
  readonly start: number
  readonly end: number
  readonly line: number
  readonly node: Node | null
  readonly problem: ParseProblem | null
  readonly way: Way
  /** Statements of one transaction have one number. */
  readonly transaction: number | null
  /** The script said before how long to wait for a lock. */
  readonly waitsShortly: boolean
  readonly source: StatementSource
}

export interface ScriptFile {
  /** As it was named: a path, or - for standard input. */
  readonly name: string
  readonly text: string
  readonly naming: MigrationName
  /** Whether it is one of a row of migrations, rather than the whole schema. */
  readonly isMigration: boolean
  readonly statements: readonly ScriptStatement[]
  readonly comments: readonly Comment[]
  readonly markers: readonly Marker[]
  lineAt(offset: number): number
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

export function readScript(name: string, text: string, isMigration: boolean): ScriptFile {
  const comments = commentsOf(text)
  const markers = markersOf(comments)
  const naming = migrationName(name)
  const statements: ScriptStatement[] = []
  const file: ScriptFile = {
    name,
    text,
    naming,
    isMigration,
    statements,
    comments,
    markers,
    lineAt: lineCounter(text),
  }
  const track = new SessionTrack()
  const first: Way = naming.way ?? 'up'
  for (const { kind, text: sql, start, line } of splitSql(text)) {
    if (kind === 'copy-data') continue
    const way = markers.findLast((marker) => marker.start < start)?.way ?? first
    const parsed = kind === 'sql' ? parseStatement(sql) : null
    const node = parsed?.ok ? parsed.value : null
    statements.push({
      file,
      index: statements.length,
      kind,
      text: sql,
      start,
      end: start + sql.length,
      line,
      node,
      problem: parsed && !parsed.ok ? parsed.error : null,
      way,
      source: new StatementSource(sql, line),
      ...track.at(node),
    })
  }
  return file
}

/** The comments right before a statement: those after the statement before it. */
export function leadOf({ file, index, start }: ScriptStatement): Comment[] {
  const from = file.statements[index - 1]?.end ?? 0
  return file.comments.filter((comment) => comment.start >= from && comment.end <= start)
}

/** Where a place of the parser's tree is in the file. */
export const placeOf = ({ start, source }: ScriptStatement, location: number | undefined): number =>
  start + source.charAt(location)
