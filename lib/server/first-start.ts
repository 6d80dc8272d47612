/** A studio that was never used shows a sample. Deleted, it does not come back: the database remembers. */
import type { Database } from './database/database'
import { report } from './report'

type Opened = Pick<Database, 'query' | 'transaction'>

export async function firstStart(database: Opened): Promise<void> {
  const reached = await database.query(`SELECT 1 FROM milestone WHERE name = 'first start'`)
  if (reached.length > 0) return
  try {
    await addSample(database)
  } catch (error) {
    report('Adding the sample project', error)
  }
}

async function addSample(database: Opened): Promise<void> {
  // The parser and all kinds: nothing that a later start should wait for.
  const { SAMPLE, sampleSteps } = await import('@/lib/samples/sample')
  const { insertFilled, STUDIO_AUTHOR } = await import('./projects/create-filled')
  const steps = await sampleSteps()
  await database.transaction(async ({ query }) => {
    const first = await query(
      `INSERT INTO milestone (name) VALUES ('first start') ON CONFLICT DO NOTHING RETURNING name`,
    )
    const projects = await query('SELECT 1 FROM project LIMIT 1')
    if (first.length === 0 || projects.length > 0) return
    const { name, description, standard } = SAMPLE
    const batch = { label: 'Add the sample', steps, author: STUDIO_AUTHOR }
    await insertFilled(query, { name, description, standard }, batch)
  })
}
