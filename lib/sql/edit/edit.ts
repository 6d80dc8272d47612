/**
 * The DDL of some objects as text that a person can change: what the text says, the design follows. Names in the text
 * mean what they mean in the design around it. A text that cannot be taken in as a whole changes nothing.
 */
import type { Document } from '@/lib/document/document'
import { carryIndex } from '@/lib/document/document-index'
import { withChanges } from '@/lib/document/layered-map'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindName } from '@/lib/kinds/kind-map'
import type { MatchAccount } from '@/lib/match/account'
import { type Match, matchDocuments } from '@/lib/match/match'
import { fail, ok, type Result } from '@/lib/result'
import { type Step, stepId } from '@/lib/steps/step'
import type { AccountEntry } from '../account'
import { type Chunk, splitSql } from '../lex/split'
import { type DdlOptions, printDdl } from '../print/print'
import { parseProblems } from '../problems'
import { givenOf, makeHome } from '../read/home'
import { Importer } from '../read/importer'
import { settleOwners } from '../read/settle-owners'
import { recordsOf, wholeObjects } from './hidden'
import { withoutNoise } from './noise'
import { type EditProblem, problemAt, refusedStatement } from './problem'
import { type Surroundings, surroundingsOf, unmodelledIn } from './surroundings'

export type EditOptions = Omit<DdlOptions, 'only'>

export interface Edited {
  steps: Step[]
  account: MatchAccount
}

const ROWS: ReadonlySet<KindName> = new Set<KindName>(['seed'])
const NO_KIND: ReadonlySet<KindName> = new Set<KindName>()

interface Reading {
  incoming: Document
  given: ReadonlySet<Id>
  refused: EditProblem[]
  /** Statements that no kind holds, with the reason. */
  kept: { chunk: Chunk; reason: string }[]
}

interface ReadChunk {
  chunk: Chunk
  entry: AccountEntry
}

function readChunks(importer: Importer, chunks: readonly Chunk[]): ReadChunk[] {
  return chunks.flatMap((chunk, i) => {
    const before = importer.account.length
    importer.chunk(chunk, null, chunks[i + 1])
    return importer.account.slice(before).map((entry) => ({ chunk, entry }))
  })
}

/** Made for one state of the design; reads as many texts as the person writes meanwhile. */
export class SqlEdit {
  readonly text: string
  private readonly hidden: ReadonlyMap<Id, AnyRecord>
  private readonly ignore: ReadonlySet<KindName>
  private around: Surroundings | null = null
  private ownNoise: readonly Step[] | null = null

  /** `ids`: null for the whole design. */
  constructor(
    private readonly document: Document,
    ids: readonly Id[] | null,
    private readonly options: EditOptions = {},
  ) {
    const whole = wholeObjects(document, ids)
    this.ignore = options.seeds ? NO_KIND : ROWS
    this.hidden = recordsOf(document, whole, this.ignore)
    this.text = printDdl(document, { ...options, only: whole }).sql
  }

  /** Made when the first text comes: to show the text needs none of it. */
  private surroundings(): Surroundings {
    this.around ??= surroundingsOf(this.document, this.hidden)
    return this.around
  }

  read(text: string): Result<Edited, EditProblem[]> {
    const unparsed = parseProblems(text, 'script')
    if (unparsed.length > 0) {
      return fail(unparsed.map(({ from, to, message }) => problemAt(text, from, to, message)))
    }
    const reading = this.understand(text)
    if (reading.refused.length > 0) return fail(reading.refused)
    const match = this.match(reading)
    const problems = this.problems(text, match, reading.kept)
    if (problems.length > 0) return fail(problems)
    const noise = match.steps.length === 0 ? [] : this.noise()
    if (noise.length === 0) return ok({ steps: match.steps, account: match.account })
    const steps = withoutNoise(match.steps, noise)
    const touched = new Set(steps.map(stepId))
    const entries = match.account.entries.filter(({ id }) => touched.has(id))
    return ok({ steps, account: { ...match.account, entries } })
  }

  private match({ incoming, given }: Reading): Match {
    const options = { texts: 'exact', ignore: this.ignore, given } as const
    return matchDocuments(this.document, incoming, options)
  }

  /** What the unchanged text would change, since not everything in a design is said by its DDL. */
  private noise(): readonly Step[] {
    this.ownNoise ??= this.match(this.understand(this.text)).steps
    return this.ownNoise
  }

  private understand(text: string): Reading {
    const { model, seeded } = this.surroundings()
    const start = model.mark(true)
    const home = makeHome(model)
    const seeds = this.options.seeds ?? false
    const importer = new Importer(model, unmodelledIn(seeded.values()), { seeds })
    const entries = readChunks(importer, splitSql(text))
    const made = [...model.changes(seeded).values()].flatMap((record) => record ?? [])
    settleOwners(model, made)
    const incoming = this.incoming(model.changes(seeded))
    const given = givenOf(model, home)
    model.rollback(start)
    const ended = (outcome: AccountEntry['outcome']) =>
      entries.flatMap(({ chunk, entry }) =>
        entry.outcome === outcome ? [{ chunk, reason: entry.reason ?? '' }] : [],
      )
    const refused = ended('rejected').map(({ chunk, reason }) =>
      refusedStatement(this.document, text, chunk, reason),
    )
    return { incoming, given, refused, kept: ended('verbatim') }
  }

  /** The design as the text wants it: what it did not make again is gone. */
  private incoming(changes: Map<Id, AnyRecord | null>): Document {
    for (const id of this.hidden.keys()) if (!changes.has(id)) changes.set(id, null)
    const incoming = { records: withChanges(this.document.records, changes) }
    carryIndex(this.document, incoming, changes)
    return incoming
  }

  /** A statement that can only be kept as text must not take the place of an object. */
  private problems(text: string, match: Match, kept: Reading['kept']): EditProblem[] {
    const taken = match.problems.map(({ message }) => problemAt(text, 0, text.length, message))
    const goes = match.account.entries.some(({ what }) => what === 'removed')
    if (!goes) return taken
    const lost = kept.map(({ chunk, reason }) =>
      refusedStatement(this.document, text, chunk, `this cannot be held in the design: ${reason}`),
    )
    return [...taken, ...lost]
  }
}
