/** What a new project begins with: whether all is there for it, and the batch that fills it. */
import type { Reading } from '@/components/import/use-reading'
import type { CoreWorker } from '@/lib/client/worker/core-worker'
import { ABOUT_SAMPLE } from '@/lib/samples/about'
import type { StandardId } from '@/lib/standards/schema'
import type { Start } from './start-choice'

export interface Choice {
  readonly start: Start
  readonly standard: StandardId
  readonly templates: readonly string[]
  readonly sql: Reading
}

/** Why it cannot be created yet. */
export function beginProblem({ start, templates, sql }: Choice): string | undefined {
  if (start === 'templates' && templates.length === 0) return 'Tick a template first.'
  if (start !== 'sql' || sql.state === 'read') return undefined
  return sql.state === 'reading' ? 'Wait until everything is read.' : 'Give it some SQL first.'
}

/** Null: the project is empty. */
export function beginning(core: CoreWorker, choice: Choice): (() => Promise<string>) | null {
  const { start, standard, templates, sql } = choice
  const jobs = core.jobs
  if (start === 'templates') {
    return () => jobs().templatesBatch(standard, templates, 'Begin with templates')
  }
  if (start === 'sample') return () => jobs().sampleBatch('Begin with the sample')
  if (start !== 'sql' || sql.state !== 'read') return null
  return () => jobs().importBatch(sql.report.token, `Import ${sql.title}`.slice(0, 200))
}

/** As long as nobody types a name. */
export function suggestedName({ start, sql }: Choice): string {
  if (start === 'sample') return ABOUT_SAMPLE.name
  if (start !== 'sql' || sql.state !== 'read' || !/\.\w+$/.test(sql.title)) return ''
  const name = sql.title.split('/').at(-1) ?? ''
  return name.replace(/\.\w+$/, '').slice(0, 120)
}
