import { z } from 'zod'
import { provided } from '@/lib/sql/read/provided'
import { type ScriptReporter, scriptRule } from '../rule'
import type { ScriptFile, ScriptStatement } from '../script/script-file'
import { runsForward } from '../script/script-look'
import type { TextFix } from '../script/text-fix'
import { needsOf } from './lib/script-needs'
import { afterStatement, insertAt, isVerbatim, replaceAt } from './lib/script-text'

const keyOf = (space: string, schema: string | null, name: string) =>
  `${space}\n${schema ?? 'public'}.${name}`

type Maker = { readonly statement: ScriptStatement; readonly order: number }

function makersOf(files: readonly ScriptFile[]): Map<string, Maker> {
  const makers = new Map<string, Maker>()
  let order = 0
  for (const statement of files.flatMap(({ statements }) => statements)) {
    order++
    if (!runsForward(statement) || !statement.node) continue
    for (const { space, schema, name } of provided(statement.node)) {
      const key = keyOf(space, schema, name)
      if (!makers.has(key)) makers.set(key, { statement, order })
    }
  }
  return makers
}

const known = new WeakMap<readonly ScriptFile[], Map<string, Maker>>()

function makers(files: readonly ScriptFile[]): Map<string, Maker> {
  const found = known.get(files) ?? makersOf(files)
  known.set(files, found)
  return found
}

/** An enum needs nothing, so it can always be made earlier. */
function earlier(user: ScriptStatement, maker: ScriptStatement): TextFix | null {
  const isEnum = maker.node !== null && 'CreateEnumStmt' in maker.node
  if (!isEnum || maker.file !== user.file || !isVerbatim(maker)) return null
  const end = afterStatement(maker)
  const gap = /^[ \t]*\n?/.exec(maker.file.text.slice(end))?.[0].length ?? 0
  return {
    title: 'Create the type before it is used',
    safe: true,
    edits: [insertAt(user.start, `${maker.text};\n`), replaceAt(maker.start, end + gap, '')],
  }
}

const isBefore = (a: ScriptStatement, b: ScriptStatement, files: readonly ScriptFile[]) =>
  a.file === b.file ? a.index < b.index : files.indexOf(a.file) < files.indexOf(b.file)

const PART: Readonly<Record<string, number>> = { CreateStmt: 0, IndexStmt: 1, CommentStmt: 2 }
const PARTS = ['tables', 'indexes', 'comments']

function judgeParts(file: ScriptFile, report: ScriptReporter): void {
  let highest = 0
  for (const statement of file.statements) {
    if (!runsForward(statement) || !statement.node) continue
    const part = PART[Object.keys(statement.node)[0] ?? '']
    if (part === undefined) continue
    if (part < highest) {
      report({
        topic: 'parts',
        about: statement,
        message: `This statement comes after the ${PARTS[highest]}. Write tables first, then indexes, then comments.`,
      })
      return
    }
    highest = Math.max(highest, part)
  }
}

export const migrationOrder = scriptRule({
  id: 'migration-order',
  area: 'migrations',
  title: 'What is used is made before',
  why: 'PostgreSQL runs a script from its beginning to its end: a table whose column has a type that is only created further down is refused (42704), and so is what refers to a table that is not there yet (42P01).',
  topics: {
    type: 'types are created before the tables that use them',
    relation: 'tables are created before what refers to them',
    parts: 'a migration has tables first, then indexes, then comments',
  },
  options: z.strictObject({}),
  statement(statement, { files }, report) {
    if (!runsForward(statement) || !statement.node) return
    const told = new Set<string>()
    for (const { space, key, text } of needsOf(statement.node)) {
      const maker = makers(files).get(`${space}\n${key}`)?.statement
      if (!maker || maker === statement || isBefore(maker, statement, files) || told.has(text))
        continue
      told.add(text)
      const where =
        maker.file === statement.file
          ? `line ${maker.line}`
          : `${maker.file.name}, line ${maker.line}`
      report({
        topic: space === 'type' ? 'type' : 'relation',
        subject: text,
        detail: text,
        message: `${text} is used here and created only in ${where}: PostgreSQL refuses this statement. Create it first.`,
        fix: space === 'type' ? earlier(statement, maker) : null,
      })
    }
  },
  file(file, _look, report) {
    if (file.isMigration) judgeParts(file, report)
  },
})
