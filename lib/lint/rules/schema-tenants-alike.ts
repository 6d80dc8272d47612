import { z } from 'zod'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { groupRule } from '../rule'

const TENANT = /^tenant_\d{3,}$/

export const schemaTenantsAlike = groupRule({
  id: 'schema-tenants-alike',
  area: 'naming',
  title: 'The schemas of all tenants have the same tables',
  why: 'Where each tenant has a schema, one program works with all of them. A table that one lacks fails for that tenant alone, and nobody else sees it.',
  options: z.strictObject({}),
  on: ['schema', 'table'],
  keyOf(record, look) {
    if (record.kind === 'schema') return TENANT.test(record.name) ? 'tenants' : null
    const schema = look.index.get(record.parent)
    return schema?.kind === 'schema' && TENANT.test(schema.name) ? 'tenants' : null
  },
  judge(members, look, report) {
    const schemas = members.filter((one) => one.kind === 'schema')
    const tables = members.filter((one) => one.kind === 'table' && one.bound === null)
    const names = new Set(tables.map(({ name }) => name))
    for (const schema of schemas) {
      const own = new Set(
        tables.filter(({ parent }) => parent === schema.id).map(({ name }) => name),
      )
      const missing = [...names].filter((name) => !own.has(name)).sort()
      if (missing.length === 0) continue
      report({
        at: schema,
        message: `The schema ${look.name(schema)} lacks ${missing.length === 1 ? 'the table' : 'the tables'} ${missing.join(', ')}, which ${others(schemas, schema)} has. Make the tenants’ schemas alike.`,
        actual: `${own.size} tables`,
        expected: `${names.size} tables`,
      })
    }
  },
})

const others = (schemas: readonly RecordOf<'schema'>[], schema: RecordOf<'schema'>) =>
  schemas.length > 2 ? 'another tenant' : (schemas.find((one) => one !== schema)?.name ?? '')
