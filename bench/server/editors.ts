/** Editors of one project: what a batch takes from the body of the request to the body of the answer. */
import { randomUUID } from 'node:crypto'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { json } from '@/lib/server/body'
import type { Database } from '@/lib/server/database/database'
import type { Studio } from '@/lib/server/studio'
import { sendSchema } from '@/lib/sync/protocol'
import { EDITORS, type Measured, underLoad } from './load'

const AUTHOR = { name: 'Bench', colour: '#64748b' }
const reader = json(sendSchema, 1 << 26)

/** Writes comments on columns of its own, one after the other. */
class Editor {
  private readonly client = randomUUID()
  private readonly comments = new Map<string, string | null>()
  private version = 1
  private count = 0

  constructor(private readonly columns: readonly AnyRecord[]) {}

  body(): string {
    const column = this.columns[this.count++ % this.columns.length]
    if (column?.kind !== 'column') throw new Error('This editor has no columns')
    const from = this.comments.get(column.id) ?? column.comment
    const to = `What it is for, as somebody said the ${this.count}th time`
    this.comments.set(column.id, to)
    const step = { type: 'set', id: column.id, changes: { comment: { from, to } } }
    const batches = [{ id: randomUUID(), label: 'Change comment', steps: [step] }]
    return JSON.stringify({ client: this.client, author: AUTHOR, base: this.version, batches })
  }

  async work({ appender }: Studio, project: string): Promise<void> {
    const headers = { 'content-type': 'application/json' }
    const request = new Request('http://localhost/', { method: 'POST', headers, body: this.body() })
    const send = await reader.read(request)
    if (!send.ok) throw new Error(send.error.message)
    const answer = await appender.send(project, send.value)
    if (!answer.ok || answer.value.refused) throw new Error('A batch was refused')
    JSON.stringify(answer.value)
    this.version = answer.value.version
  }
}

export function editTogether(
  studio: Studio,
  project: string,
  records: readonly AnyRecord[],
): Promise<Measured> {
  const columns = records.filter(({ kind }) => kind === 'column')
  const share = Math.floor(columns.length / EDITORS)
  const editors = Array.from(
    { length: EDITORS },
    (_, n) => new Editor(columns.slice(n * share, (n + 1) * share)),
  )
  return underLoad(async (n) => editors[n]?.work(studio, project))
}

/** The baseline: a row as large in a transaction of its own, through the same client. */
export async function insertRows(
  database: Database,
  records: readonly AnyRecord[],
): Promise<Measured> {
  await database.query('CREATE TABLE bench_row (id bigserial PRIMARY KEY, body jsonb NOT NULL)')
  const editor = new Editor(records.filter(({ kind }) => kind === 'column'))
  return underLoad(() =>
    database.transaction(async ({ query }) => {
      await query('INSERT INTO bench_row (body) VALUES ($1::jsonb)', [editor.body()])
    }),
  )
}
