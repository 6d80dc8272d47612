/** A renamed enum label, followed into the SQL that mentions it as text. */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { visitRecord } from '@/lib/kinds/visit-record'
import { quoteLiteral } from '../lex/identifier'
import { type Token, tokenize } from '../lex/tokens'
import type { ModelBuilder } from './builder'

const unquoted = (text: string) => text.replaceAll('"', '')

/** `mood`, `app.mood`, `mood[]`… */
const isType = (text: string, name: string) => {
  const bare = unquoted(text).replace(/(?:\[\])+$/, '')
  return bare === name || bare.endsWith(`.${name}`)
}

/** Whether a cast to the type follows the token. */
function isCast(tokens: readonly Token[], at: number, name: string): boolean {
  if (tokens[at + 1]?.value !== '::') return false
  const chain = tokens.slice(at + 2, at + 5).map(({ value }) => unquoted(value))
  return chain[0] === name || (chain[1] === '.' && chain[2] === name)
}

function relabel(text: string, from: string, to: string, name: string, always: boolean): string {
  const tokens = tokenize(text)
  let out = ''
  let at = 0
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'string' || token.value !== from) continue
    const cast = tokens[i + 1]?.value === '::'
    if (cast ? !isCast(tokens, i, name) : !always) continue
    out += text.slice(at, token.start) + to
    at = token.end
  }
  return out + text.slice(at)
}

/** Tables with a column of the type: a bare literal in their expressions may be its label. */
function tablesWith(model: ModelBuilder, name: string): Set<Id> {
  const tables = new Set<Id>()
  for (const record of model.all()) {
    if ('type' in record && record.type && record.parent && isType(record.type, name))
      tables.add(record.parent)
  }
  return tables
}

export function carryLabel(model: ModelBuilder, type: AnyRecord, from: string, to: string): void {
  if (!('name' in type)) return
  const [old, next] = [quoteLiteral(from), quoteLiteral(to)]
  const tables = tablesWith(model, type.name)
  for (const record of [...model.all()]) {
    const ofType = 'type' in record && record.type !== null && isType(record.type, type.name)
    const isColumn = 'default' in record && 'type' in record
    const always = isColumn ? ofType : record.parent !== null && tables.has(record.parent)
    let changed = false
    const renamed = visitRecord(record, {
      id: (id) => id,
      sql: (text, grammar) => {
        if (grammar === 'routine' || !text.includes(old)) return text
        const out = relabel(text, old, next, type.name, always)
        changed ||= out !== text
        return out
      },
    })
    if (changed) model.replace(record, renamed)
  }
}
