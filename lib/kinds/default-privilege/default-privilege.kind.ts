import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { defaultPrivilegeModel } from './model'

export const defaultPrivilegeKind: KindSpec<'default-privilege'> = {
  kind: 'default-privilege',
  label: 'Default privilege',
  scope: 'model',
  model: defaultPrivilegeModel,
  spaces: [],
  attributes: {
    role: plain('Role'),
    schema: plain('Schema'),
    objects: plain('Objects'),
    grantee: plain('Grantee'),
    privileges: plain('Privileges'),
    grantable: plain('Grantable'),
    revoked: plain('Revoked'),
  },
}
