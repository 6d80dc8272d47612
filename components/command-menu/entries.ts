/** The lines of the command menu: groups of commands and objects, recent ones first. */
import type { StudioAction } from '@/components/studio/actions'
import { STUDIO_ACTIONS } from '@/components/studio/studio-actions'
import type { StudioContext } from '@/lib/client/studio/provider'
import { idSchema } from '@/lib/kinds/common'
import { recentChoices } from './recent'
import { type FoundObject, findActions, findObjects, foundObject, readQuery } from './search'

export type Entry =
  | { readonly type: 'action'; readonly action: StudioAction }
  | { readonly type: 'object'; readonly object: FoundObject }

export interface EntryGroup {
  readonly title: string
  readonly entries: readonly Entry[]
}

const ofAction = (action: StudioAction): Entry => ({ type: 'action', action })
const ofObject = (object: FoundObject): Entry => ({ type: 'object', object })

/** The menu itself is not worth a line in it. */
const offered = (context: StudioContext) =>
  STUDIO_ACTIONS.filter((action) => action.id !== 'search' && (action.enabled?.(context) ?? true))

function recent(context: StudioContext, actions: readonly StudioAction[]): EntryGroup {
  const { document, project } = context.session.store.getState()
  const entries = recentChoices(project.id).flatMap(({ type, id }): Entry[] => {
    if (type === 'action') {
      const action = actions.find((one) => one.id === id)
      return action ? [ofAction(action)] : []
    }
    const key = idSchema.safeParse(id)
    const record = key.success ? document.records.get(key.data) : undefined
    return record ? [ofObject(foundObject(document, record))] : []
  })
  return { title: 'Recent', entries: entries.slice(0, 6) }
}

const filled = (groups: readonly EntryGroup[]) => groups.filter(({ entries }) => entries.length > 0)

function atRest(context: StudioContext, actions: readonly StudioAction[]): EntryGroup[] {
  const sections = new Map<string, Entry[]>()
  for (const action of actions) {
    sections.set(action.section, [...(sections.get(action.section) ?? []), ofAction(action)])
  }
  const rest = [...sections].map(([title, entries]) => ({ title, entries }))
  return filled([recent(context, actions), ...rest])
}

export function entryGroups(context: StudioContext, typed: string): readonly EntryGroup[] {
  const { mode, text } = readQuery(typed)
  const actions = offered(context)
  if (mode === 'all' && text === '') return atRest(context, actions)
  const { document } = context.session.store.getState()
  const found = findActions(actions, mode, text)
  const objects = findObjects(document, mode, text).map(({ title, entries, score }) => ({
    title,
    score,
    entries: entries.map(ofObject),
  }))
  const commands = { ...found, entries: found.entries.map(ofAction) }
  return filled([commands, ...objects].sort((a, b) => b.score - a.score))
}

export const entryKey = (entry: Entry): string =>
  entry.type === 'action' ? `action ${entry.action.id}` : `object ${entry.object.id}`
