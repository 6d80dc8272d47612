import { z } from 'zod'
import { objectAdd } from '@/lib/commands/object-add'
import { checkName } from '@/lib/standards/naming'
import { call } from '../fix'
import { objectRule } from '../rule'
import { columnForm } from './lib/column-form'
import { judgedTable } from './lib/judged-table'

const wordsIn = (text: string) => [...text.matchAll(/'([a-z_]+)'/g)].map(([, word]) => word ?? '')

function topicOf(name: string): 'saga' | 'step' | null {
  if (/(?:^|_)saga_steps?$/.test(name)) return 'step'
  return /(?:^|_)sagas?(?:_instances?)?$/.test(name) ? 'saga' : null
}

export const sagaStates = objectRule({
  id: 'table-saga',
  area: 'constraints',
  title: 'Sagas and their steps have the agreed states',
  why: 'Whoever continues a saga after a crash decides by its state. A state that nobody knows is a saga that nobody finishes.',
  topics: { saga: 'A saga has one of four states', step: 'A step has one of five states' },
  options: z.strictObject({
    saga: z.array(z.string()).default(['started', 'completed', 'compensating', 'failed']),
    step: z.array(z.string()).default(['pending', 'running', 'completed', 'failed', 'compensated']),
  }),
  on: ['table'],
  check(table, look, report, options) {
    const topic = topicOf(table.name)
    const [status] = look.index.inParent('column', table.id, 'status')
    if (!topic || status?.kind !== 'column' || !judgedTable(look, table.id)) return
    const check = look.index
      .childrenOf(table.id, 'check')
      .find(({ expression }) => /\bstatus\b/.test(expression))
    const labels = columnForm(look, status, table).enum?.labels.map(({ label }) => label)
    const known = labels ?? (check ? wordsIn(check.expression) : null)
    const wanted = options[topic]
    if (known && wanted.every((word) => known.includes(word)) && known.length === wanted.length)
      return
    const list = wanted.map((word) => `'${word}'`).join(', ')
    const name = checkName(look.profile, table.name, 'status', `${topic}_status`)
    report({
      topic,
      at: status,
      attribute: 'type',
      message: `The states of ${look.name(table)} are ${known ? known.join(', ') : 'not limited'}. They are ${wanted.join(', ')}.`,
      actual: known?.join(', ') ?? 'any',
      expected: wanted.join(', '),
      fix: known
        ? null
        : {
            title: `Add the check ${name}`,
            safe: false,
            calls: () => [
              call(objectAdd, {
                kind: 'check',
                parent: table.id,
                name,
                attributes: { expression: `status IN (${list})` },
              }),
            ],
          },
    })
  },
})
