import { inputTypes, visitArguments } from '../arguments'
import type { RecordOf } from '../kind-map'
import type { KindSpec } from '../kind-spec'
import { optionallyNamed, visitRoutine } from '../name-text'
import { nested, plain } from '../traversal'
import { routineModel } from './model'
import { visitBody } from './routine.body'
import { routineMigrate } from './routine.migrate'
import { printRoutine, routinePhrase } from './routine.print'
import { routineReaders } from './routine.read'

export const routineKind: KindSpec<'routine'> = {
  kind: 'routine',
  label: 'Routine',
  scope: 'model',
  model: routineModel,
  spaces: [{ space: 'routine', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    form: plain('Form'),
    arguments: nested('Arguments', visitArguments),
    returns: nested('Returns', (value, visitor) =>
      value === null ? null : { ...value, type: visitor.sql(value.type, 'type') },
    ),
    language: plain('Language'),
    body: nested('Body', visitBody),
    volatility: plain('Volatility'),
    strict: plain('Strict'),
    securityDefiner: plain('Security definer'),
    leakproof: plain('Leakproof'),
    parallel: plain('Parallel'),
    cost: plain('Cost'),
    rows: plain('Rows'),
    support: optionallyNamed('Support function', visitRoutine),
    transforms: nested('Transforms', (value, visitor) =>
      value.map((type) => visitor.sql(type, 'type')),
    ),
    settings: plain('Settings'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
  readers: routineReaders,
  print: printRoutine,
  phrase: routinePhrase,
  signature: (record: RecordOf<'routine'>) => inputTypes(record.arguments).join(','),
  migrate: routineMigrate,
}
