import { z } from 'zod'
import { databaseRule } from '../rule'

const WISHES = {
  rto: 'how long it may take until it runs again (RTO)',
  rpo: 'how much of the newest data may be lost (RPO)',
} as const

export const projectStatements = databaseRule({
  id: 'project-statements',
  area: 'documentation',
  title: 'The project states what its document must say',
  why: 'Reviewers approve a document, and operators plan by it. What is left open there is decided at night, during the first disaster.',
  topics: {
    status: 'The state of the document is one that the standard knows',
    recovery: 'It is stated how long a recovery may take, and what it may lose',
    version: 'The version of PostgreSQL is stated',
  },
  options: z.strictObject({
    /** Empty: any word will do. */
    statuses: z.array(z.string()).default([]),
  }),
  check({ project }, report, { statuses }) {
    const { status, postgresql } = project
    if (status !== null && statuses.length > 0 && !statuses.includes(status)) {
      report({
        topic: 'status',
        message: `The document’s state is “${status}”, which the standard does not know. Choose one of: ${statuses.join(', ')}.`,
        actual: status,
        expected: statuses.join(', '),
      })
    }
    for (const name of ['rto', 'rpo'] as const) {
      if (project[name] !== null) continue
      report({
        topic: 'recovery',
        detail: name,
        message: `Nobody said ${WISHES[name]}. Say it in the facts of the project.`,
      })
    }
    if (postgresql !== null) return
    report({
      topic: 'version',
      message:
        'Nobody said on which version of PostgreSQL the database runs. Say it in the facts of the project.',
    })
  },
})
