/** What a script makes outside of the model: by statements kept as they are, by extensions, by code that it runs. */
import type { Node, ObjectType } from '@pgsql/types'
import type { Space } from '@/lib/kinds/spaces'
import { nameParts } from './locate'
import type { Mention } from './mentions'

const SPACE_OF: Partial<Record<ObjectType, Space>> = {
  OBJECT_TYPE: 'type',
  OBJECT_DOMAIN: 'type',
  OBJECT_FUNCTION: 'routine',
  OBJECT_PROCEDURE: 'routine',
  OBJECT_ROUTINE: 'routine',
  OBJECT_AGGREGATE: 'routine',
  OBJECT_OPERATOR: 'operator',
}
const OF_RELATION: ReadonlySet<ObjectType> = new Set<ObjectType>([
  'OBJECT_COLUMN',
  'OBJECT_ATTRIBUTE',
  'OBJECT_TABCONSTRAINT',
  'OBJECT_TRIGGER',
  'OBJECT_RULE',
  'OBJECT_POLICY',
])
const BY_EXTENSIONS: ReadonlySet<Space> = new Set(['type', 'routine', 'operator', 'schema'])

export class Unmodelled {
  private readonly names = new Set<string>()
  private extensions = false
  private opaque = false

  /** A statement that is kept makes these. */
  provides(mentions: readonly Mention[], defaultSchema: string | undefined): void {
    for (const { space, schema, name } of mentions) {
      this.names.add(`${space}\n${schema ?? defaultSchema ?? ''}\n${name}`)
    }
  }

  /** The schema of the path in which a statement that is kept makes this name. */
  homeOf(space: Space, name: string, path: readonly string[]): string | null {
    return path.find((schema) => this.names.has(`${space}\n${schema}\n${name}`)) ?? null
  }

  extensionMade(): void {
    this.extensions = true
  }

  /** Code ran that may have made anything. */
  codeRan(): void {
    this.opaque = true
  }

  /** Why something that the model lacks may exist all the same; null when it cannot. */
  reasonFor(space: Space, schema: string | undefined, name: string): string | null {
    if (this.names.has(`${space}\n${schema ?? ''}\n${name}`)) {
      return 'is made by a statement that is kept as SQL'
    }
    if (this.opaque) return 'may be made by code that the script runs'
    if (this.extensions && BY_EXTENSIONS.has(space)) return 'may belong to an extension'
    return null
  }

  reasonForObject(
    type: ObjectType,
    object: Node,
    defaultSchema: string | undefined,
  ): string | null {
    const parts = nameParts(object)
    const path = OF_RELATION.has(type) ? parts.slice(0, -1) : parts
    const name = path.at(-1) ?? ''
    const schema = path.at(-2) ?? defaultSchema
    return this.reasonFor(SPACE_OF[type] ?? 'relation', schema, name)
  }
}
