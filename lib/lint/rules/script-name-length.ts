import { z } from 'zod'
import { byteLength, clipName, MAX_NAME_BYTES } from '@/lib/sql/lex/identifier'
import type { Token } from '@/lib/sql/lex/tokens'
import { scriptRule } from '../rule'
import type { ScriptStatement } from '../script/script-file'

interface LongName {
  readonly name: string
  readonly token: Token
  readonly statement: ScriptStatement
}

const longNames = (statement: ScriptStatement): LongName[] =>
  statement.source.tokens.flatMap((token): LongName[] => {
    if (token.kind !== 'word' && token.kind !== 'quoted') return []
    const name =
      token.kind === 'quoted' ? token.value.slice(1, -1).replaceAll('""', '"') : token.value
    return byteLength(name) > MAX_NAME_BYTES ? [{ name, token, statement }] : []
  })

export const scriptNameLength = scriptRule({
  id: 'script-name-length',
  area: 'postgresql',
  title: 'Names in scripts fit into 63 bytes',
  why: 'PostgreSQL cuts longer names and says so in a notice that nobody reads. Two names that begin alike become one, and the second is refused, or worse, meant where the first was.',
  topics: {
    name: 'No name is cut',
    collision: 'No two names become one by being cut',
  },
  options: z.strictObject({}),
  file(file, _look, report) {
    const told = new Set<string>()
    const whole = new Map<string, string>()
    for (const { name, token, statement } of file.statements.flatMap(longNames)) {
      if (told.has(name)) continue
      told.add(name)
      const kept = clipName(name)
      const other = whole.get(kept)
      whole.set(kept, other ?? name)
      report({
        topic: other === undefined ? 'name' : 'collision',
        about: statement,
        at: statement.start + token.start,
        subject: kept,
        message:
          other === undefined
            ? `The name ${name} has ${byteLength(name)} bytes; PostgreSQL keeps ${kept}. Choose a shorter one.`
            : `The names ${other} and ${name} both become ${kept}, since PostgreSQL keeps 63 bytes. Choose shorter ones that differ.`,
        actual: `${byteLength(name)} bytes`,
        expected: `at most ${MAX_NAME_BYTES}`,
      })
    }
  },
})
