/** Ids by space, scope and name. Nested maps, because joining the three into one key costs more than looking thrice. */
import type { Id } from '@/lib/kinds/common'

const NONE: readonly Id[] = []

function inside<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}

export class NameIndex {
  private readonly spaces = new Map<string, Map<string, Map<string, Id[]>>>()

  get(space: string, scope: string, name: string): readonly Id[] {
    return this.spaces.get(space)?.get(scope)?.get(name) ?? NONE
  }

  add(space: string, scope: string, name: string, id: Id): void {
    const scopes = inside(this.spaces, space, () => new Map<string, Map<string, Id[]>>())
    const names = inside(scopes, scope, () => new Map<string, Id[]>())
    inside(names, name, (): Id[] => []).push(id)
  }

  delete(space: string, scope: string, name: string, id: Id): void {
    const names = this.spaces.get(space)?.get(scope)
    const rest = names?.get(name)?.filter((other) => other !== id) ?? []
    if (rest.length > 0) names?.set(name, rest)
    else names?.delete(name)
  }
}
