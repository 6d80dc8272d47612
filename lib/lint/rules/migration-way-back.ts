import { z } from 'zod'
import { type ScriptReporter, scriptRule } from '../rule'
import type { ScriptFile, ScriptStatement } from '../script/script-file'
import type { ScriptLook } from '../script/script-look'
import type { Way } from '../script/sections'
import type { TextFix } from '../script/text-fix'
import { insertAt, isVerbatim, replaceAt } from './lib/script-text'
import { partnersOf, tablesDropped, tablesMade, wayBackOf } from './lib/way-back'

const IRREVERSIBLE = /\birreversible\b|\bcannot be (?:undone|reversed)\b|\bno way back\b/i

function ifExists(statement: ScriptStatement): TextFix | null {
  const { source, start } = statement
  const noun = source.tokens[source.is(1, 'materialized') ? 2 : 1]
  if (!noun || !isVerbatim(statement)) return null
  return { title: 'Add IF EXISTS', safe: true, edits: [insertAt(start + noun.end, ' IF EXISTS')] }
}

function judgeContent(file: ScriptFile, { files }: ScriptLook, report: ScriptReporter): void {
  const back = wayBackOf(file, files)
  if (back.length === 0) return
  const dropped = tablesDropped(back)
  for (const [key, { text, by }] of tablesMade(file)) {
    if (dropped.has(key) || dropped.has(`${key.split('.')[0]}.*`)) continue
    report({
      topic: 'content',
      about: by,
      subject: text,
      message: `${text} is created here, and the way back does not drop it. Add DROP TABLE IF EXISTS ${text}.`,
    })
  }
}

function judgeGuards(file: ScriptFile, report: ScriptReporter): void {
  for (const statement of file.statements) {
    const { node, way } = statement
    if (way !== 'down' || !node || !('DropStmt' in node) || node.DropStmt.missing_ok) continue
    report({
      topic: 'guarded',
      about: statement,
      message:
        'The way back stops here when the object is not there, as after a migration that failed half-way. Write DROP … IF EXISTS.',
      fix: ifExists(statement),
    })
  }
}

interface Layout {
  where: 'section' | 'file'
  up: string
  down: string
  head: string
}

/** One of the two comments, where the part that it begins is there. */
function judgeMarker(file: ScriptFile, way: Way, expected: string, report: ScriptReporter): void {
  const marker = file.markers.find((each) => each.way === way)
  const isNeeded =
    marker !== undefined || (way === 'up' && file.statements.some((each) => each.way === way))
  if (expected === '' || marker?.text === expected || !isNeeded) return
  const wrong = marker ? `“-- ${marker.text}” is not how` : 'No comment says where'
  const edits = marker && [replaceAt(marker.start, marker.end, `-- ${expected}`)]
  report({
    topic: 'marker',
    detail: way,
    at: marker?.start ?? 0,
    message: `${wrong} the way ${way === 'up' ? 'there' : 'back'} begins in ${file.naming.base}. Write “-- ${expected}”.`,
    expected: `-- ${expected}`,
    fix: edits ? { title: `Write “-- ${expected}”`, safe: true, edits } : null,
  })
}

function judgeMarkers(
  file: ScriptFile,
  { where, up, down, head }: Layout,
  report: ScriptReporter,
): void {
  if (where !== 'section' || file.naming.way !== null) return
  judgeMarker(file, 'up', up, report)
  judgeMarker(file, 'down', down, report)
  const title = head.replace('{file}', file.naming.base)
  if (title === '' || file.comments.some(({ text }) => text === title)) return
  report({
    topic: 'marker',
    detail: 'head',
    at: 0,
    message: `${file.naming.base} does not begin with “-- ${title}”. Add that line.`,
    expected: `-- ${title}`,
    fix: {
      title: `Add “-- ${title}”`,
      safe: true,
      edits: [insertAt(0, `-- ${title}\n`)],
    },
  })
}

function judgeMissing(
  file: ScriptFile,
  look: ScriptLook,
  where: Layout['where'],
  report: ScriptReporter,
): void {
  const hasOwn = file.statements.some(({ way }) => way === 'down')
  const partners = partnersOf(file)
  if (hasOwn || partners.some((path) => look.exists(path))) return
  if (file.comments.some(({ text }) => IRREVERSIBLE.test(text))) return
  const isFlyway = /^V\d/.test(file.naming.base)
  const place =
    where === 'section' ? 'Add a section for it' : `Add ${partners[0]?.split('/').at(-1)}`
  report({
    topic: isFlyway ? 'undo' : 'missing',
    message: `${file.naming.base} has no way back. ${place}, or write “-- Irreversible: …” with the reason.`,
  })
}

export const migrationWayBack = scriptRule({
  id: 'migration-way-back',
  area: 'migrations',
  title: 'Every migration has its way back',
  why: 'When a new version has to be taken back at night, there is no time to write what undoes its migration. The way back removes what the way there made, and works after a migration that stopped half-way. What can’t be undone says so.',
  topics: {
    missing: 'A migration has a way back, or says why not',
    undo: 'A versioned migration has its undo file',
    marker: 'Comments say where each way begins',
    content: 'The way back drops the tables that the way there makes',
    guarded: 'The way back drops with IF EXISTS',
  },
  options: z.strictObject({
    /** In a section of the same file, or in a file of its own. */
    where: z.enum(['section', 'file']).default('file'),
    /** Comments that begin the two sections, without dashes; empty: none is asked for. */
    up: z.string().default(''),
    down: z.string().default(''),
    /** The first line of a file; {file} stands for its name. */
    head: z.string().default(''),
  }),
  file(file, look, report, layout) {
    if (!file.isMigration || file.statements.length === 0) return
    judgeGuards(file, report)
    if (file.naming.way === 'down' || /^R__/.test(file.naming.base)) return
    judgeMarkers(file, layout, report)
    judgeContent(file, look, report)
    if (file.statements.some(({ way }) => way === 'up'))
      judgeMissing(file, look, layout.where, report)
  },
})
