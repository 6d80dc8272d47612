import { z } from 'zod'
import { objectAdd } from '@/lib/commands/object-add'
import { objectSet } from '@/lib/commands/object-set'
import { givenFrom } from '@/lib/standards/profiles'
import { call } from '../fix'
import { objectRule } from '../rule'
import { likelyMeaning } from './lib/column-meaning'

export const domainForm = objectRule({
  id: 'domain-form',
  area: 'types',
  title: 'Domains have the type and the condition that the standard gives their meaning',
  why: 'Columns take a domain on trust: one without its condition, or of another width, is no better than the type underneath, and all columns that have it share the fault.',
  topics: {
    type: 'Domains have the type of the standard',
    check: 'Domains have a condition where the standard has one',
  },
  options: z.strictObject({}),
  on: ['domain'],
  check(domain, look, report) {
    const meaning = likelyMeaning(domain.name)
    const stored = meaning && look.profile.storage[meaning]
    if (!stored?.check || meaning === 'money') return
    if (domain.type !== stored.type) {
      report({
        topic: 'type',
        attribute: 'type',
        message: `The domain ${look.name(domain)} is ${domain.type}. Make it ${stored.type}.`,
        actual: domain.type,
        expected: stored.type,
        fix: {
          title: `Make it ${stored.type}`,
          safe: false,
          calls: () => [call(objectSet, { id: domain.id, changes: { type: stored.type } })],
        },
      })
    }
    if (look.index.childrenOf(domain.id, 'check').length > 0) return
    const expression = stored.check.expression.replaceAll('{column}', 'VALUE')
    report({
      topic: 'check',
      message: `The domain ${look.name(domain)} lets every ${stored.type} in. Add CHECK (${expression}).`,
      expected: expression,
      fix: {
        title: 'Add the check',
        safe: false,
        calls: () => [
          call(objectAdd, {
            kind: 'check',
            parent: domain.id,
            name: `${domain.name}_check`,
            attributes: { expression },
            standard: givenFrom(look.profile),
          }),
        ],
      },
    })
  },
})
