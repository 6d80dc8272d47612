import type { Fact } from '@/lib/catalog/fact'
import type { Printer } from '@/lib/catalog/script/context'
import { type Item, list, parameters, STAGE, text } from '@/lib/catalog/script/item'

const made = (fact: Fact, sql: string, needs: string[]): Item => ({
  stage: STAGE.textSearch,
  sql,
  makes: fact.address,
  needs,
})

export const textSearchConfiguration: Printer = (fact, context) => [
  made(
    fact,
    `CREATE TEXT SEARCH CONFIGURATION ${fact.name} (PARSER = ${text(fact, 'parser')})`,
    context.needs(fact),
  ),
  ...list(fact, 'mappings').map((line) => {
    const [token, dictionaries] = line.split(': ')
    return {
      stage: STAGE.textSearch,
      sql: `ALTER TEXT SEARCH CONFIGURATION ${fact.name} ADD MAPPING FOR ${token} WITH ${dictionaries}`,
      needs: [fact.address],
    }
  }),
]

export const textSearchDictionary: Printer = (fact, context) => {
  const options = text(fact, 'options')
  return [
    made(
      fact,
      `CREATE TEXT SEARCH DICTIONARY ${fact.name} (TEMPLATE = ${text(fact, 'template')}${options === undefined ? '' : `, ${options}`})`,
      context.needs(fact),
    ),
  ]
}

export const textSearchParser: Printer = (fact, context) => [
  made(
    fact,
    `CREATE TEXT SEARCH PARSER ${fact.name} (${parameters([
      ['START', text(fact, 'start')],
      ['GETTOKEN', text(fact, 'getToken')],
      ['END', text(fact, 'end')],
      ['HEADLINE', text(fact, 'headline')],
      ['LEXTYPES', text(fact, 'lexTypes')],
    ])})`,
    context.needs(fact),
  ),
]

export const textSearchTemplate: Printer = (fact, context) => [
  made(
    fact,
    `CREATE TEXT SEARCH TEMPLATE ${fact.name} (${parameters([
      ['INIT', text(fact, 'init')],
      ['LEXIZE', text(fact, 'lexize')],
    ])})`,
    context.needs(fact),
  ),
]
