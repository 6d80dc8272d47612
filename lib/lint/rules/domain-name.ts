import { z } from 'zod'
import { objectRule } from '../rule'
import { renameFix } from './lib/rename-fix'
import { isSnake, snakeName } from './lib/snake-name'

/** A mark in front says that it is a domain, which the catalogue says as well, and not what it accepts. */
const MARK = /^(?:dom|domain|d|t|type)_|_(?:dom|domain|type|t)$/

export const domainName = objectRule({
  id: 'domain-name',
  area: 'naming',
  title: 'Domains are named after the values that they accept',
  why: 'A domain is read as the type of a column. email_address says what may stand there; dom_1 says nothing.',
  options: z.strictObject({}),
  on: ['domain'],
  check(domain, look, report) {
    if (isSnake(domain.name) && !MARK.test(domain.name) && domain.name.length > 2) return
    const bare = snakeName(domain.name)?.replace(MARK, '') ?? ''
    const expected = isSnake(bare) && bare.length > 2 && bare !== domain.name ? bare : null
    report({
      attribute: 'name',
      message: `The name of the domain ${look.name(domain)} is not a noun in snake_case for the values that it accepts. ${expected ? `Call it ${expected}.` : 'Choose one such as email_address.'}`,
      actual: domain.name,
      ...(expected ? { expected } : {}),
      fix: expected ? renameFix(domain, expected, false) : null,
    })
  },
})
