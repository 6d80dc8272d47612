import { z } from 'zod'
import { objectRule } from '../rule'
import { judgedTable } from './lib/judged-table'
import { renameFix } from './lib/rename-fix'

export const tableNameTenant = objectRule({
  id: 'table-name-tenant',
  area: 'naming',
  title: 'Tables of tenants bear a prefix',
  why: 'Where tenants share tables, a prefix shows which of them hold rows of several customers, so that nobody reads or exports one without the tenant’s filter.',
  options: z.strictObject({ prefix: z.string().default('tenant_') }),
  on: ['table'],
  check(table, look, report, { prefix }) {
    if (look.project.tenancy !== 'shared-tables' || !judgedTable(look, table.id)) return
    if (table.name.startsWith(prefix) || table.name === 'tenants') return
    const columns = look.index.childrenOf(table.id, 'column')
    if (!columns.some(({ name }) => name === 'tenant_id')) return
    const expected = `${prefix}${table.name}`
    report({
      attribute: 'name',
      message: `The table ${look.name(table)} holds rows of tenants, but its name does not say so. Call it ${expected}.`,
      actual: table.name,
      expected,
      fix: renameFix(table, expected, false),
    })
  },
})
