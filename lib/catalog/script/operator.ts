import type { Fact } from '@/lib/catalog/fact'
import type { Printer } from '@/lib/catalog/script/context'
import { flag, type Item, list, literal, parameters, STAGE, text } from '@/lib/catalog/script/item'

const made = (stage: number, fact: Fact, sql: string, needs: string[]): Item => ({
  stage,
  sql,
  makes: fact.address,
  needs,
})

const operatorClause = (name: string | undefined) =>
  name === undefined ? undefined : `OPERATOR(${name})`

export const operator: Printer = (fact, context) => {
  const options = parameters([
    ['FUNCTION', text(fact, 'function')],
    ['LEFTARG', text(fact, 'left')],
    ['RIGHTARG', text(fact, 'right')],
    ['COMMUTATOR', operatorClause(text(fact, 'commutator'))],
    ['NEGATOR', operatorClause(text(fact, 'negator'))],
    ['RESTRICT', text(fact, 'restrict')],
    ['JOIN', text(fact, 'join')],
  ])
  const flags = `${flag(fact, 'hashes') ? ', HASHES' : ''}${flag(fact, 'merges') ? ', MERGES' : ''}`
  // A commutator or negator that is not there yet is announced, so those need not come first.
  const needs = context
    .needs(fact)
    .filter((address) => !address.startsWith(fact.address.split(':')[0] ?? '-'))
  return [
    made(
      STAGE.operator,
      fact,
      `CREATE OPERATOR ${text(fact, 'schemaAndName')} (${options}${flags})`,
      needs,
    ),
  ]
}

const storageOf = (fact: Fact) => {
  const storage = text(fact, 'storage')
  return storage === undefined ? [] : [`STORAGE ${storage}`]
}

export const operatorClass: Printer = (fact, context) => {
  const [name, method] = fact.name.split(' USING ')
  const members = [...list(fact, 'members'), ...storageOf(fact)]
  const standard = flag(fact, 'default') ? ' DEFAULT' : ''
  return [
    made(
      STAGE.operator,
      fact,
      `CREATE OPERATOR CLASS ${name}${standard} FOR TYPE ${text(fact, 'type')} USING ${method} FAMILY ${text(fact, 'family')} AS ${members.join(', ')}`,
      context.needs(fact),
    ),
  ]
}

export const operatorFamily: Printer = (fact, context) => {
  const members = list(fact, 'members')
  return [
    made(STAGE.operator, fact, `CREATE OPERATOR FAMILY ${fact.name}`, []),
    ...(members.length === 0
      ? []
      : [
          {
            stage: STAGE.textSearch,
            sql: `ALTER OPERATOR FAMILY ${fact.name} ADD ${members.join(', ')}`,
            needs: [fact.address, ...context.needs(fact)],
          },
        ]),
  ]
}

const CONTEXTS: Readonly<Record<string, string>> = {
  assignment: ' AS ASSIGNMENT',
  implicit: ' AS IMPLICIT',
}

export const cast: Printer = (fact, context) => {
  const how = () => {
    if (text(fact, 'method') === 'function') return `WITH FUNCTION ${text(fact, 'function')}`
    return text(fact, 'method') === 'inout' ? 'WITH INOUT' : 'WITHOUT FUNCTION'
  }
  return [
    made(
      STAGE.operator,
      fact,
      `CREATE CAST ${fact.name} ${how()}${CONTEXTS[text(fact, 'context') ?? ''] ?? ''}`,
      context.needs(fact),
    ),
  ]
}

export const transform: Printer = (fact, context) => {
  const parts = [
    ...(text(fact, 'from') === undefined ? [] : [`FROM SQL WITH FUNCTION ${text(fact, 'from')}`]),
    ...(text(fact, 'to') === undefined ? [] : [`TO SQL WITH FUNCTION ${text(fact, 'to')}`]),
  ]
  return [
    made(
      STAGE.operator,
      fact,
      `CREATE TRANSFORM ${fact.name} (${parts.join(', ')})`,
      context.needs(fact),
    ),
  ]
}

export const language: Printer = (fact, context) => {
  const optional = (word: string, attribute: string) => {
    const name = text(fact, attribute)
    return name === undefined ? '' : ` ${word} ${name}`
  }
  const trusted = flag(fact, 'trusted') ? 'TRUSTED ' : ''
  return [
    made(
      STAGE.routine,
      fact,
      `CREATE ${trusted}LANGUAGE ${fact.name}${optional('HANDLER', 'handler')}${optional('INLINE', 'inline')}${optional('VALIDATOR', 'validator')}`,
      context.needs(fact),
    ),
  ]
}

export const accessMethod: Printer = (fact, context) => [
  made(
    STAGE.operator,
    fact,
    `CREATE ACCESS METHOD ${fact.name} TYPE ${(text(fact, 'type') ?? '').toUpperCase()} HANDLER ${text(fact, 'handler')}`,
    context.needs(fact),
  ),
]

export const conversion: Printer = (fact, context) => [
  made(
    STAGE.operator,
    fact,
    `CREATE ${flag(fact, 'default') ? 'DEFAULT ' : ''}CONVERSION ${fact.name} FOR ${literal(text(fact, 'from') ?? '')} TO ${literal(text(fact, 'to') ?? '')} FROM ${text(fact, 'function')}`,
    context.needs(fact),
  ),
]
