import { z } from 'zod'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { idSchema } from '@/lib/kinds/common'
import { ok } from '@/lib/result'
import { setStep } from '@/lib/steps/make'
import { defineCommand, refuse } from './command'
import { labelRefusal } from './enum-label'

export const enumLabelAdd = defineCommand({
  id: 'enum-label-add',
  title: 'Add label',
  input: z.strictObject({
    id: idSchema,
    label: z.string(),
    /** The key of the label that it stands in front of. */
    before: z.string().nullable().default(null),
  }),
  run(document, { id, label, before }) {
    const record = indexOf(document).get(id)
    if (record?.kind !== 'enum') {
      return refuse('object-missing', id, `There is no enum ${id}. Reload the project.`)
    }
    const others = record.labels.map((one) => one.label)
    const refused = labelRefusal(label, others, record.name)
    if (refused) return refused
    const at = record.labels.findIndex((one) => one.key === before)
    const labels = [...record.labels]
    labels.splice(at < 0 ? labels.length : at, 0, { key: newId(), label })
    const step = setStep(record, { ...record, labels })
    return ok(step ? [step] : [])
  },
})
