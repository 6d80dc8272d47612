import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { waiverModel } from './model'

export const waiverKind: KindSpec<'waiver'> = {
  kind: 'waiver',
  label: 'Waiver',
  scope: 'remark',
  model: waiverModel,
  spaces: [],
  nameOf: ({ rule }) => rule,
  attributes: {
    rule: plain('Rule'),
    reason: plain('Reason'),
    owner: plain('Owner'),
    until: plain('Until'),
  },
}
