import { z } from 'zod'
import { provided } from '@/lib/sql/read/provided'
import { type ScriptReporter, scriptRule } from '../rule'
import { droppedNames, keyOfParts, tableKey } from '../script/commands'
import { placeOf, type ScriptFile, type ScriptStatement } from '../script/script-file'
import { runsForward } from '../script/script-look'
import type { TextFix } from '../script/text-fix'
import { needsOf } from './lib/script-needs'
import { afterStatement, beforeStatement, insertAt, isVerbatim, replaceAt } from './lib/script-text'

const keyOf = (space: string, schema: string | null, name: string) =>
  `${space}\n${schema ?? 'public'}.${name}`

interface Known {
  /** The first statement that makes each object. */
  readonly makers: ReadonlyMap<string, ScriptStatement>
  /** Objects that are dropped or renamed by a statement: they were there before, whoever makes them later. */
  readonly removals: ReadonlyMap<string, readonly ScriptStatement[]>
}

const SPACES: Readonly<Record<string, string>> = {
  OBJECT_TABLE: 'relation',
  OBJECT_VIEW: 'relation',
  OBJECT_MATVIEW: 'relation',
  OBJECT_TYPE: 'type',
  OBJECT_DOMAIN: 'type',
}

function removedBy({ node }: ScriptStatement): string[] {
  if (node && 'DropStmt' in node) {
    const space = SPACES[node.DropStmt.removeType ?? '']
    return droppedNames(node.DropStmt.objects).map((parts) => `${space}\n${keyOfParts(parts)}`)
  }
  if (!node || !('RenameStmt' in node) || !node.RenameStmt.relation) return []
  return [`relation\n${tableKey(node.RenameStmt.relation)}`]
}

function lookThrough(files: readonly ScriptFile[]): Known {
  const makers = new Map<string, ScriptStatement>()
  const removals = new Map<string, ScriptStatement[]>()
  for (const statement of files.flatMap(({ statements }) => statements)) {
    if (!runsForward(statement) || !statement.node) continue
    for (const key of removedBy(statement))
      removals.set(key, [...(removals.get(key) ?? []), statement])
    if ('RenameStmt' in statement.node || 'AlterObjectSchemaStmt' in statement.node) continue
    for (const { space, schema, name } of provided(statement.node)) {
      const key = keyOf(space, schema, name)
      if (!makers.has(key)) makers.set(key, statement)
    }
  }
  return { makers, removals }
}

const looked = new WeakMap<readonly ScriptFile[], Known>()

function knownOf(files: readonly ScriptFile[]): Known {
  const found = looked.get(files) ?? lookThrough(files)
  looked.set(files, found)
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
    edits: [
      insertAt(beforeStatement(user), `${maker.text};\n`),
      replaceAt(maker.start, end + gap, ''),
    ],
  }
}

const isBefore = (a: ScriptStatement, b: ScriptStatement, files: readonly ScriptFile[]) =>
  a.file === b.file ? a.index < b.index : files.indexOf(a.file) < files.indexOf(b.file)

/** The statement further down that makes what this one needs. What is removed in between was there before. */
function laterMaker(
  key: string,
  user: ScriptStatement,
  files: readonly ScriptFile[],
): ScriptStatement | null {
  const { makers, removals } = knownOf(files)
  const maker = makers.get(key)
  if (!maker || maker === user || isBefore(maker, user, files)) return null
  const between = removals.get(key)?.some((each) => isBefore(each, maker, files))
  return between ? null : maker
}

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
    type: 'Types are created before the tables that use them',
    relation: 'Tables are created before what refers to them',
    parts: 'A migration has tables first, then indexes, then comments',
  },
  options: z.strictObject({}),
  statement(statement, { files }, report) {
    if (!runsForward(statement) || !statement.node) return
    const told = new Set<string>()
    for (const { space, key, text, location } of needsOf(statement.node)) {
      const maker = laterMaker(`${space}\n${key}`, statement, files)
      if (!maker || told.has(text)) continue
      told.add(text)
      const where =
        maker.file === statement.file
          ? `line ${maker.line}`
          : `${maker.file.name}, line ${maker.line}`
      report({
        topic: space === 'type' ? 'type' : 'relation',
        subject: text,
        detail: text,
        at: placeOf(statement, location),
        message: `${text} is used here and created only in ${where}: PostgreSQL refuses this statement. Create it first.`,
        fix: space === 'type' ? earlier(statement, maker) : null,
      })
    }
  },
  file(file, _look, report) {
    if (file.isMigration) judgeParts(file, report)
  },
})
