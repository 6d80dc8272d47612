import { z } from 'zod'
import { columnSetType } from '@/lib/commands/column-set-type'
import { objectRemove } from '@/lib/commands/object-remove'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { meaningSchema } from '@/lib/standards/meanings'
import { givenFrom } from '@/lib/standards/profiles'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { groupRule } from '../rule'
import { columnForm, typeParts } from './lib/column-form'
import { likelyMeaning } from './lib/column-meaning'

type Check = AnyRecord & RecordOf<'check'>

const WORD = /"((?:[^"]|"")+)"|[a-z_][\w$]*/gi
const STRING = /'(?:[^']|'')*'/g

/** The only column of its table that a check speaks of. */
function columnOf(
  look: Look,
  { parent, expression }: Check,
): (AnyRecord & RecordOf<'column'>) | null {
  const words = new Set(
    [...expression.replaceAll(STRING, '').matchAll(WORD)].map(
      ([word, quoted]) => quoted?.replaceAll('""', '"') ?? word.toLowerCase(),
    ),
  )
  const named = look.index.childrenOf(parent, 'column').filter(({ name }) => words.has(name))
  return named.length === 1 ? (named[0] ?? null) : null
}

/** The same condition has the same text, whatever the column is called. */
function condition(expression: string, column: string | null): string {
  const parts = expression.split(/('(?:[^']|'')*')/)
  const said = parts.map((part, n) => {
    if (n % 2 === 1) return part
    const low = part.toLowerCase()
    const name = column?.toLowerCase() ?? 'value'
    return low
      .replaceAll(WORD, (word) => (word.replaceAll('"', '') === name ? 'VALUE' : word))
      .replaceAll(/::[a-z ]+(?:\(\d+\))?|[\s()]/g, '')
  })
  return said.join('')
}

function asDomain(look: Look, check: Check, domain: AnyRecord): Fix | null {
  const column = columnOf(look, check)
  if (!column) return null
  return {
    title: `Use ${look.name(domain)}`,
    safe: false,
    calls: () => [
      call(objectRemove, { id: check.id }),
      call(columnSetType, {
        standard: givenFrom(look.profile),
        id: column.id,
        type: look.name(domain),
      }),
    ],
  }
}

export const columnDomain = groupRule({
  id: 'column-domain',
  area: 'types',
  title: 'A condition that a domain holds is not repeated by columns',
  why: 'A domain keeps a condition in one place. Columns that repeat it go their own ways when it changes, and the next column is made without it.',
  options: z.strictObject({
    /** Of these meanings the standard itself writes type and condition at the column. */
    spares: z.array(meaningSchema).default([]),
  }),
  on: ['check'],
  keyOf(check, look, { spares }) {
    const owner = look.index.get(check.parent)
    if (owner?.kind === 'domain') {
      return `${typeParts(owner.type).base} ${condition(check.expression, null)}`
    }
    if (owner?.kind !== 'table' || owner.bound !== null) return null
    const column = columnOf(look, check)
    if (!column || column.inherited) return null
    const meaning = likelyMeaning(column.name)
    if (meaning !== null && spares.includes(meaning)) return null
    const form = columnForm(look, column, owner)
    return form.domain ? null : `${form.base} ${condition(check.expression, column.name)}`
  },
  judge(members, look, report) {
    const domain = members
      .map(({ parent }) => look.index.get(parent))
      .find((owner) => owner?.kind === 'domain')
    if (!domain) return
    for (const check of members) {
      const table = look.index.get(check.parent)
      if (table?.kind !== 'table') continue
      report({
        at: check,
        message: `${check.name} of ${look.name(table)} says what the domain ${look.name(domain)} says. Give the column that type and drop the check.`,
        expected: look.name(domain),
        fix: asDomain(look, check, domain),
      })
    }
  },
})
