/** Names that say what a column means, made of names that do not. */

const VERB = /^(?:has|can|should|may|must|was|will|does|did|needs|allows?|uses?)_/

/** Null where the name says it already, in a way that an ending would spoil. */
export function booleanName(name: string, beginning: string): string | null {
  const stem = name.replace(/^flag_|_(?:flag|yn|bool|boolean)$/g, '')
  if (VERB.test(stem) || stem === '') return null
  return stem.startsWith(beginning) ? stem : `${beginning}${stem}`
}

const PARTICIPLES: Readonly<Record<string, string>> = {
  creation: 'created',
  create: 'created',
  update: 'updated',
  modification: 'modified',
  deletion: 'deleted',
  expiry: 'expires',
  expiration: 'expires',
  registration: 'registered',
  publication: 'published',
  completion: 'completed',
  cancellation: 'cancelled',
  activation: 'activated',
  verification: 'verified',
  submission: 'submitted',
  approval: 'approved',
  delivery: 'delivered',
  payment: 'paid',
  start: 'starts',
  end: 'ends',
}

export function momentName(name: string, ending: string): string {
  const stem = name
    .replace(/_(?:date|time|datetime|date_time|timestamp|ts|on|dt|when)$/, '')
    .replace(/(?<=[a-z]{4})(?:time|date)$/, '')
  const words = stem.split('_')
  const last = words.at(-1) ?? ''
  const done = Object.hasOwn(PARTICIPLES, last) ? (PARTICIPLES[last] ?? last) : last
  return `${[...words.slice(0, -1), done].join('_')}${ending}`
}
