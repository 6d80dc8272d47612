import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { grantModel } from './model'

export const grantKind: KindSpec<'grant'> = {
  kind: 'grant',
  label: 'Grant',
  scope: 'model',
  model: grantModel,
  spaces: [],
  attributes: {
    grantee: plain('Grantee'),
    privileges: plain('Privileges'),
    columns: plain('Columns'),
    grantable: plain('Grantable'),
    revoked: plain('Revoked'),
  },
}
