import type { Step } from '@/lib/steps/step'

/** One batch as it is sent: made where its steps are, so that a large design is never copied into the page. */
export const batchJson = (label: string, steps: readonly Step[]): string =>
  JSON.stringify({ id: crypto.randomUUID(), label, steps })
