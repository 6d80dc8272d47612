/** Triggers, rules, policies, statistics: what hangs on a table and acts by itself. */
import type { Fact } from '@/lib/catalog/fact'
import type { Printer } from '@/lib/catalog/script/context'
import { type Item, list, literal, localName, STAGE, text } from '@/lib/catalog/script/item'

const ENABLED: Readonly<Record<string, string>> = {
  disabled: 'DISABLE',
  replica: 'ENABLE REPLICA',
  always: 'ENABLE ALWAYS',
}

function enabled(fact: Fact, alter: string, what: string): Item[] {
  const state = ENABLED[text(fact, 'enabled') ?? '']
  return state === undefined
    ? []
    : [{ stage: STAGE.policy, sql: `${alter} ${state}${what}`, needs: [fact.address] }]
}

export const trigger: Printer = (fact, context) => {
  const create: Item = {
    stage: STAGE.trigger,
    sql: text(fact, 'definition') ?? '',
    makes: fact.address,
    needs: context.needs(fact),
  }
  // On a partition it comes with its parent's; only its state may be its own.
  const state = enabled(fact, `ALTER TABLE ${fact.parent}`, ` TRIGGER ${localName(fact)}`)
  return fact.values.inherited === true ? state : [create, ...state]
}

export const rule: Printer = (fact, context) => [
  {
    stage: STAGE.trigger,
    sql: (text(fact, 'definition') ?? '').replace(/;\s*$/, ''),
    makes: fact.address,
    needs: context.needs(fact),
  },
  ...enabled(fact, `ALTER TABLE ${fact.parent}`, ` RULE ${localName(fact)}`),
]

export const policy: Printer = (fact, context) => {
  const using = text(fact, 'using')
  const check = text(fact, 'check')
  const sql = [
    `CREATE POLICY ${localName(fact)} ON ${fact.parent}`,
    `AS ${fact.values.permissive === false ? 'RESTRICTIVE' : 'PERMISSIVE'}`,
    `FOR ${text(fact, 'command')} TO ${list(fact, 'roles').join(', ')}`,
    ...(using === undefined ? [] : [`USING (${using})`]),
    ...(check === undefined ? [] : [`WITH CHECK (${check})`]),
  ].join(' ')
  return [{ stage: STAGE.policy, sql, makes: fact.address, needs: context.needs(fact) }]
}

export const statistics: Printer = (fact, context) => {
  const target = text(fact, 'target')
  return [
    {
      stage: STAGE.statistics,
      sql: text(fact, 'definition') ?? '',
      makes: fact.address,
      needs: context.needs(fact),
    },
    ...(target === undefined
      ? []
      : [
          {
            stage: STAGE.statistics,
            sql: `ALTER STATISTICS ${fact.name} SET STATISTICS ${target}`,
            needs: [fact.address],
          },
        ]),
  ]
}

export const eventTrigger: Printer = (fact, context) => {
  const tags = list(fact, 'tags')
  const when = tags.length === 0 ? '' : ` WHEN TAG IN (${tags.map(literal).join(', ')})`
  return [
    {
      stage: STAGE.eventTrigger,
      sql: `CREATE EVENT TRIGGER ${fact.name} ON ${text(fact, 'event')}${when} EXECUTE FUNCTION ${text(fact, 'function')}()`,
      makes: fact.address,
      needs: context.needs(fact),
    },
    ...enabled(fact, `ALTER EVENT TRIGGER ${fact.name}`, '').map((item) => ({
      ...item,
      stage: STAGE.eventTrigger,
    })),
  ]
}
