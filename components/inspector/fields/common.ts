/** Choices that several kinds share. */
import type { Deferrable } from '@/lib/kinds/common'
import type { Enabled } from '@/lib/kinds/enabled'
import { choice } from './choice'

const DEFERRABLE_LABELS: Readonly<Record<Deferrable, string>> = {
  no: 'At once, always',
  immediate: 'At once, unless put off',
  deferred: 'At the end of the transaction',
}

export const DEFERRABLE = (['no', 'immediate', 'deferred'] as const).map((value) => ({
  value,
  label: DEFERRABLE_LABELS[value],
}))

export const deferrable = () =>
  choice<Deferrable>(DEFERRABLE_LABELS, 'When it is checked (DEFERRABLE).')

export const enabled = () =>
  choice<Enabled>({
    origin: 'Fires',
    disabled: 'Switched off',
    replica: 'On replicas only',
    always: 'Always, on replicas too',
  })
