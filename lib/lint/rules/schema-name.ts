import { z } from 'zod'
import { objectRule } from '../rule'
import { renameFix } from './lib/rename-fix'
import { isSnake, snakeName } from './lib/snake-name'

export const schemaName = objectRule({
  id: 'schema-name',
  area: 'naming',
  title: 'Schemas are named in one way',
  why: 'Scripts that go through the schemas of all tenants find them by their names. One that is named in another way is left out of every migration and backup.',
  topics: {
    case: 'The name is in snake_case',
    tenant: 'A tenant’s schema has the tenant’s number at its end, in three digits at least',
  },
  options: z.strictObject({ tenant: z.string().default('tenant_') }),
  on: ['schema'],
  check(schema, look, report, { tenant }) {
    if (!isSnake(schema.name)) {
      const expected = snakeName(schema.name)
      report({
        topic: 'case',
        attribute: 'name',
        message: `The name of the schema ${look.name(schema)} is not in snake_case.${expected ? ` Call it ${expected}.` : ''}`,
        actual: schema.name,
        ...(expected ? { expected } : {}),
        fix: expected ? renameFix(schema, expected, false) : null,
      })
      return
    }
    const word = tenant.replace(/_$/, '')
    const rest = new RegExp(`^${word}s?_?(?=\\d|$)|^${word}_`).exec(schema.name)
    if (!rest) return
    const digits = schema.name.slice(rest[0].length)
    if (schema.name.startsWith(tenant) && /^\d{3,}$/.test(digits)) return
    const expected = /^\d+$/.test(digits) ? `${tenant}${digits.padStart(3, '0')}` : null
    report({
      topic: 'tenant',
      attribute: 'name',
      message: `The tenant’s schema ${look.name(schema)} is not named ${tenant} with a number of at least three digits.${expected ? ` Call it ${expected}.` : ''}`,
      actual: schema.name,
      expected: expected ?? `${tenant}001`,
      fix: expected ? renameFix(schema, expected, false) : null,
    })
  },
})
