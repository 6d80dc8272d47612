import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { routineModel } from './model'

export const routineKind: KindSpec<'routine'> = {
  kind: 'routine',
  label: 'Routine',
  scope: 'model',
  model: routineModel,
  spaces: [{ space: 'routine', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    form: plain('Form'),
    arguments: plain('Arguments'),
    returns: plain('Returns'),
    language: plain('Language'),
    body: plain('Body'),
    volatility: plain('Volatility'),
    strict: plain('Strict'),
    securityDefiner: plain('Security definer'),
    leakproof: plain('Leakproof'),
    parallel: plain('Parallel'),
    cost: plain('Cost'),
    rows: plain('Rows'),
    support: plain('Support'),
    transforms: plain('Transforms'),
    settings: plain('Settings'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
}
