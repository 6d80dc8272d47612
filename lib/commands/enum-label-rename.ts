import { z } from 'zod'
import { indexOf } from '@/lib/document/document-index'
import { idSchema } from '@/lib/kinds/common'
import { ok } from '@/lib/result'
import { setStep } from '@/lib/steps/make'
import { carryLabel } from './carry-label'
import { defineCommand, refuse } from './command'
import { labelRefusal } from './enum-label'

export const enumLabelRename = defineCommand({
  id: 'enum-label-rename',
  title: 'Rename label',
  input: z.strictObject({ id: idSchema, key: z.string(), label: z.string() }),
  run(document, { id, key, label }) {
    const record = indexOf(document).get(id)
    if (record?.kind !== 'enum') {
      return refuse('object-missing', id, `There is no enum ${id}. Reload the project.`)
    }
    const old = record.labels.find((one) => one.key === key)
    if (!old) {
      const message = `${record.name} has no such label any more. Reload the project.`
      return refuse('object-missing', record.name, message)
    }
    const others = record.labels.filter((one) => one !== old).map((one) => one.label)
    const refused = labelRefusal(label, others, record.name)
    if (refused) return refused
    const labels = record.labels.map((one) => (one === old ? { ...one, label } : one))
    const step = setStep(record, { ...record, labels })
    return ok(step ? [step, ...carryLabel(document, record, old.label, label)] : [])
  },
})
