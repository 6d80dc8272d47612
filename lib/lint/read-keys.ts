/** What can be read outside of a unit, as keys: the engine turns an edit into the same keys. */
import type { Id } from '@/lib/kinds/common'

export const recordKey = (id: Id) => `r:${id}`
export const childrenKey = (id: Id) => `c:${id}`
/** Whether there is such a table. */
export const factsKey = (table: Id) => `f:${table}`
export const factKey = (table: Id, fact: string) => `f:${table}:${fact}`
export const referrersKey = (id: Id) => `u:${id}`
export const nameKey = (name: string) => `n:${name}`
export const PROJECT_KEY = 'project'
