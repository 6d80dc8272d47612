import type { Fact } from '@/lib/catalog/fact'
import type { Printer } from '@/lib/catalog/script/context'
import { flag, literal, parameters, STAGE, text } from '@/lib/catalog/script/item'

export const routine: Printer = (fact, context) => [
  {
    stage: STAGE.routine,
    sql: (text(fact, 'definition') ?? '').trimEnd(),
    makes: fact.address,
    needs: context.needs(fact),
  },
]

const MODIFY: Readonly<Record<string, string>> = {
  r: 'READ_ONLY',
  s: 'SHAREABLE',
  w: 'READ_WRITE',
}
const PARALLEL: Readonly<Record<string, string>> = { s: 'SAFE', r: 'RESTRICTED' }

function options(fact: Fact): string {
  const said = (attribute: string) => {
    const value = text(fact, attribute)
    return value === undefined ? undefined : literal(value)
  }
  const sort = text(fact, 'sortOperator')
  return [
    parameters([
      ['SFUNC', text(fact, 'stateFunction')],
      ['STYPE', text(fact, 'stateType')],
      ['SSPACE', text(fact, 'stateSpace')],
      ['FINALFUNC', text(fact, 'final')],
      ['FINALFUNC_MODIFY', MODIFY[text(fact, 'finalModify') ?? '']],
      ['COMBINEFUNC', text(fact, 'combine')],
      ['SERIALFUNC', text(fact, 'serial')],
      ['DESERIALFUNC', text(fact, 'deserial')],
      ['INITCOND', said('initial')],
      ['MSFUNC', text(fact, 'movingState')],
      ['MINVFUNC', text(fact, 'movingInverse')],
      ['MSTYPE', text(fact, 'movingType')],
      ['MSSPACE', text(fact, 'movingSpace')],
      ['MFINALFUNC', text(fact, 'movingFinal')],
      ['MFINALFUNC_MODIFY', MODIFY[text(fact, 'movingFinalModify') ?? '']],
      ['MINITCOND', said('movingInitial')],
      ['SORTOP', sort === undefined ? undefined : `OPERATOR(${sort})`],
      ['PARALLEL', PARALLEL[text(fact, 'parallel') ?? '']],
    ]),
    ...(flag(fact, 'finalExtra') ? ['FINALFUNC_EXTRA'] : []),
    ...(flag(fact, 'movingFinalExtra') ? ['MFINALFUNC_EXTRA'] : []),
    ...(text(fact, 'kind') === 'hypothetical' ? ['HYPOTHETICAL'] : []),
  ].join(', ')
}

export const aggregate: Printer = (fact, context) => [
  {
    stage: STAGE.operator,
    sql: `CREATE AGGREGATE ${text(fact, 'schemaAndName')}(${text(fact, 'arguments') || '*'}) (${options(fact)})`,
    makes: fact.address,
    needs: context.needs(fact),
  },
]
