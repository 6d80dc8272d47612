/** A standard of one's own as a file that people read and write. */
import { type Document, isNode, LineCounter, parseDocument, stringify } from 'yaml'
import { fail, ok, type Result } from '@/lib/result'
import type { Profile } from '../schema'
import { makeOwnProfile, type OwnProblem, ownProblem, written } from './own-profile'
import { type OwnStandard, ownStandardSchema } from './own-standard'

const LONGEST = 1_000_000

export interface ReadStandard {
  own: OwnStandard
  profile: Profile
}

const HEAD = `A standard for Lintel: the written standard that it extends, and what is different from it.
 Rules: off, info, warning or error; or severity, topics and options. "lintel rules" lists them.`

export function readOwnStandard(text: string): Result<ReadStandard, OwnProblem[]> {
  if (text.length > LONGEST)
    return fail([ownProblem([], 'The file has more than a million characters.')])
  const lines = new LineCounter()
  const file = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [unreadable] = file.errors
  if (unreadable) {
    const line = lines.linePos(unreadable.pos[0]).line
    return fail([{ ...ownProblem([], `This is no YAML: ${unreadable.message}.`), line }])
  }
  const at = (path: OwnProblem['path']): { line?: number } => {
    for (let length = path.length; length > 0; length--) {
      const node = file.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return { line: lines.linePos(node.range[0]).line }
    }
    return {}
  }
  const told = (problems: readonly OwnProblem[]) =>
    fail(problems.map((problem) => ({ ...problem, ...at(problem.path) })))

  const plain = plainOf(file)
  if (!plain.ok) return plain
  const parsed = ownStandardSchema.safeParse(plain.value)
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) =>
      ownProblem(written(path), message),
    )
    return told(issues)
  }
  const made = makeOwnProfile(parsed.data)
  return made.ok ? ok({ own: parsed.data, profile: made.value }) : told(made.error)
}

/** Anchors that stand for each other may grow without end; the library refuses, and says so by throwing. */
function plainOf(file: Document.Parsed): Result<unknown, OwnProblem[]> {
  try {
    return ok(file.toJS({ maxAliasCount: 100 }))
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    return fail([
      ownProblem([], 'The file repeats itself by too many aliases. Write it without them.'),
    ])
  }
}

export const writeOwnStandard = (own: OwnStandard): string =>
  `${HEAD.split('\n')
    .map((line) => `#${line.startsWith(' ') ? '' : ' '}${line}`)
    .join('\n')}\n${stringify(own, { lineWidth: 100 })}`
