import type { Fact } from '@/lib/catalog/fact'
import type { Printer } from '@/lib/catalog/script/context'
import { flag, STAGE, text } from '@/lib/catalog/script/item'

/** Everything that a sequence can be told, so that nothing depends on defaults. */
export const sequenceOptions = (fact: Fact): string =>
  [
    `START WITH ${text(fact, 'start')}`,
    `INCREMENT BY ${text(fact, 'increment')}`,
    `MINVALUE ${text(fact, 'min')}`,
    `MAXVALUE ${text(fact, 'max')}`,
    `CACHE ${text(fact, 'cache')}`,
    ...(flag(fact, 'cycle') ? ['CYCLE'] : []),
  ].join(' ')

const persistence = (fact: Fact) => (text(fact, 'persistence') === 'unlogged' ? 'UNLOGGED ' : '')

export const sequence: Printer = (fact) => {
  if (flag(fact, 'identity')) return []
  const owned = text(fact, 'ownedBy')
  return [
    {
      stage: STAGE.sequence,
      sql: `CREATE ${persistence(fact)}SEQUENCE ${fact.name} AS ${text(fact, 'type')} ${sequenceOptions(fact)}`,
      makes: fact.address,
      needs: [],
    },
    ...(owned === undefined
      ? []
      : [
          {
            stage: STAGE.ownedBy,
            sql: `ALTER SEQUENCE ${fact.name} OWNED BY ${owned}`,
            needs: [fact.address],
          },
        ]),
  ]
}
