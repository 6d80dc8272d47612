import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect } from '@playwright/test'
import { type Command, execute } from '@/lib/commands/command'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { fromJson } from '@/lib/document/json'
import type { Id } from '@/lib/kinds/common'

function idIn(document: Document, name: string): Id {
  const index = indexOf(document)
  for (const one of document.records.values()) {
    if (index.qualifiedName(one) === name) return one.id
  }
  throw new Error(`There is no ${name}.`)
}

/** Somebody else who edits the same project, without a browser. */
export class OtherPerson {
  readonly client = randomUUID()

  constructor(
    private readonly request: APIRequestContext,
    private readonly project: string,
    readonly name = 'Ann',
  ) {}

  private async look(): Promise<{ document: Document; version: number }> {
    const answer = await this.request.get(`/api/projects/${this.project}/document`)
    expect(answer.ok(), await answer.text()).toBe(true)
    const { document, version } = await answer.json()
    const read = fromJson(document)
    if (!read.ok) throw new Error(read.error[0]?.message)
    return { document: read.value, version }
  }

  async idOf(name: string): Promise<Id> {
    return idIn((await this.look()).document, name)
  }

  /** Where each object stands in the diagrams. */
  async places(): Promise<Record<string, { x: number; y: number }>> {
    const { document } = await this.look()
    const placements = [...document.records.values()].flatMap((one) =>
      one.kind === 'placement' ? [[one.object, { x: one.x, y: one.y }] as const] : [],
    )
    return Object.fromEntries(placements)
  }

  /** The input is made from the ids of objects by their full names. */
  async does<I, In>(
    command: Command<I, In>,
    input: (id: (name: string) => Id) => In,
  ): Promise<void> {
    const { document, version } = await this.look()
    const done = execute(
      command,
      document,
      input((name) => idIn(document, name)),
    )
    if (!done.ok) throw new Error(done.error.message)
    const sent = await this.request.post(`/api/projects/${this.project}/batches`, {
      data: {
        client: this.client,
        author: { name: this.name, colour: '#be185d' },
        base: version,
        batches: [{ id: randomUUID(), label: command.title, steps: done.value.steps }],
      },
    })
    expect(sent.ok(), await sent.text()).toBe(true)
  }
}
