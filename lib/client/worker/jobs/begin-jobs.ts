/** What a new project can begin with besides SQL: templates, the sample. */
import { type Document, emptyDocument } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { nameOf } from '@/lib/document/record-name'
import type { KindName } from '@/lib/kinds/kind-map'
import { KIND_NAMES, kindOf } from '@/lib/kinds/registry'
import { MAIN_DIAGRAM } from '@/lib/layout-records/diagrams'
import { matchDocuments } from '@/lib/match/match'
import { diagramSvg } from '@/lib/picture/diagram-svg'
import { sampleSteps } from '@/lib/samples/sample'
import { importFiles } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import type { StandardId } from '@/lib/standards/schema'
import { applyAll } from '@/lib/steps/apply'
import { stepsBetween } from '@/lib/steps/between'
import type { Step } from '@/lib/steps/step'
import { templateFiles } from '@/lib/templates/templates'
import { batchJson } from './batch-json'
import { mirroredDocument } from './mirror'

/** Objects of one kind that stand in a schema or in the database. */
export interface Found {
  readonly kind: KindName
  readonly label: string
  readonly names: readonly string[]
}

function foundIn(document: Document): Found[] {
  const index = indexOf(document)
  const tops = index.children(null)
  const objects = [...tops, ...tops.flatMap(({ id }) => index.children(id))]
  return KIND_NAMES.flatMap((kind) => {
    const own = objects.filter((record) => record.kind === kind && nameOf(record) !== 'public')
    if (own.length === 0) return []
    const names = own.map((record) => index.qualifiedName(record).replace(/^public\./, ''))
    return [{ kind, label: kindOf(kind).label, names }]
  })
}

async function templates(standard: StandardId, chosen: readonly string[]): Promise<Document> {
  await loadParser()
  return importFiles(templateFiles(standard, chosen), { newId }).document
}

export const beginJobs = {
  /** What these templates make, with those that they need. */
  templatesMake: async (standard: StandardId, chosen: readonly string[]): Promise<Found[]> =>
    foundIn(await templates(standard, chosen)),

  async templatesBatch(
    standard: StandardId,
    chosen: readonly string[],
    label: string,
  ): Promise<string> {
    const document = await templates(standard, chosen)
    return batchJson(label, stepsBetween(emptyDocument, document))
  },

  /** What adds them to the design as it is: equally named objects are fitted, nothing is removed. */
  async templatesSteps(standard: StandardId, chosen: readonly string[]): Promise<Step[]> {
    await loadParser()
    const { document, given } = importFiles(templateFiles(standard, chosen), { newId })
    const how = { scope: 'add', pairs: [], apart: [], given } as const
    return matchDocuments(mirroredDocument(), document, how).steps
  },

  sampleBatch: async (label: string): Promise<string> => batchJson(label, await sampleSteps()),

  /** The sample's first diagram. */
  async samplePicture(theme: 'light' | 'dark'): Promise<string> {
    const applied = applyAll(emptyDocument, await sampleSteps())
    if (!applied.ok) throw new Error(applied.error.message)
    return diagramSvg(applied.value, MAIN_DIAGRAM, { theme })
  },
}
