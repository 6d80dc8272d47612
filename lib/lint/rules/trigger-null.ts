import { z } from 'zod'
import type { RecordOf } from '@/lib/kinds/kind-map'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { routineCalled, sourceOf } from './lib/routine-called'

const COMMENTS = /--[^\n]*|\/\*[\s\S]*?\*\//g
const NULL = /\breturn\s+null\s*;/i
/** What is returned for the rows of each event; RETURN NULL under IF may be meant. */
const LAST = /\breturn\s+([^;]+);\s*end\s*;?\s*(?:\$\w*\$)?\s*$/i
const RETURN = /\breturn\s+(?!next\b|query\b)([^;]+);/gi

/** Null: it does not return NULL, or only on a way of its own. */
function nullsFor(source: string): 'always' | 'at the end' | 'somewhere' | null {
  const text = source.replace(COMMENTS, ' ')
  if (!NULL.test(text)) return null
  const returned = [...text.matchAll(RETURN)].map(([, what]) => (what ?? '').trim().toLowerCase())
  if (returned.every((what) => what === 'null')) return 'always'
  return LAST.exec(text)?.[1]?.trim().toLowerCase() === 'null' ? 'at the end' : 'somewhere'
}

const swallows = (trigger: RecordOf<'trigger'>) => trigger.timing === 'before' && trigger.row

/** At the end of branches for each event, NULL is reached by the events that no branch is for. */
function isReached(source: string, trigger: RecordOf<'trigger'>): boolean {
  const text = source.replace(COMMENTS, ' ')
  return trigger.events.some(
    (event) => !new RegExp(`tg_op\\s*(?:=|in\\b)[^;]*'${event}'`, 'i').test(text),
  )
}

export const triggerNull = objectRule({
  id: 'trigger-null',
  area: 'postgresql',
  title: 'Triggers before a row is written return the row',
  why: 'A trigger that fires before a row is written and returns NULL tells PostgreSQL to leave the row out. Nothing fails; the row is simply not there.',
  topics: {
    lost: 'No row is lost on the way that every row takes',
    somewhere: 'A row is left out only where that is meant',
  },
  options: z.strictObject({}),
  on: ['trigger'],
  check(trigger, look, report) {
    if (!swallows(trigger) || trigger.inherited) return
    const found = lost(look, trigger)
    if (!found) return
    report({
      topic: found.topic,
      attribute: 'function',
      message: `${look.name(trigger)} fires before ${trigger.events.join(' or ')}, and ${found.name} ${found.topic === 'lost' ? 'returns NULL, so the row is silently not written' : 'may return NULL, which silently leaves the row out'}. Return ${trigger.events.includes('delete') && trigger.events.length === 1 ? 'OLD' : 'NEW'}.`,
    })
  },
})

function lost(look: Look, trigger: RecordOf<'trigger'>) {
  const { routine, name } = routineCalled(look, trigger)
  if (routine?.language !== 'plpgsql') return null
  const source = sourceOf(routine)
  const nulls = nullsFor(source)
  if (nulls === null) return null
  const isLost = nulls === 'always' || (nulls === 'at the end' && isReached(source, trigger))
  if (!isLost && nulls === 'at the end') return null
  return { topic: isLost ? ('lost' as const) : ('somewhere' as const), name }
}
