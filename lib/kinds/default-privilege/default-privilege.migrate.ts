import type { MigrateSpec } from '../migrate-spec'
import { defaultPrivilegeStatement } from './default-privilege.print'

export const defaultPrivilegeMigrate: MigrateSpec<'default-privilege'> = {
  section: 'privileges',
  drops: 'first',
  drop: (record, context) => {
    const opposite = { ...record, revoked: !record.revoked, grantable: false }
    const sql = defaultPrivilegeStatement(opposite, context.version)
    return sql === null ? [] : [sql]
  },
}
