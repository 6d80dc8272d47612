/**
 * What a statement needs and what it makes, by name, for statements that no kind holds.
 * Needs are never too few: a name more does no harm, a name less puts the statement where it cannot run.
 * Names of pg_catalog are left out; a schema of null means that the search path decides.
 */
import type { Node } from '@pgsql/types'
import type { Space } from '@/lib/kinds/spaces'
import {
  DEFINITION_NAMES,
  NAME_FIELDS,
  OBJECT_SPACES,
  WITHIN_METHOD,
  WITHIN_RELATION,
} from './mention-fields'
import { wordMentions } from './mention-words'
import { type Fields, isFields, nameParts } from './name-parts'
import { provided } from './provided'

export interface Mention {
  space: Space
  schema: string | null
  name: string
}
export interface Mentions {
  needs: Mention[]
  provides: Mention[]
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

const OPERATOR = /^[~!@#^&|`?+\-*/%<>=]+$/
const PATH = /^(?:(?:"(?:[^"]|"")+"|[\w$\u0080-\uffff]+)\.)?(?:"(?:[^"]|"")+"|[\w$\u0080-\uffff]+)$/
const PATH_PART = /"((?:[^"]|"")+)"|([\w$\u0080-\uffff]+)/g
const MAX_DEPTH = 2_000

class Walk {
  readonly needs: Mention[] = []
  readonly provides: Mention[] = []

  need(space: Space, parts: readonly string[]): void {
    const name = parts.at(-1)
    const schema = parts.at(-2) ?? null
    if (!name || schema === 'pg_catalog') return
    this.needs.push({ space, schema, name })
    if (schema) this.needs.push({ space: 'schema', schema: null, name: schema })
  }

  /** A string that is written like a name may be one: nextval('s'), create_hypertable('t'). */
  constant(value: unknown): void {
    const written = text(value)
    if (written === null || written.length > 200 || !PATH.test(written)) return
    const parts = [...written.matchAll(PATH_PART)].map(
      ([, quoted, word]) => quoted?.replaceAll('""', '"') ?? word?.toLowerCase() ?? '',
    )
    this.need('relation', parts)
    this.need('routine', parts)
    this.need('type', parts)
  }

  body(value: unknown): void {
    for (const part of nameParts(value)) {
      const words = wordMentions(part)
      this.needs.push(...words.needs)
      this.provides.push(...words.provides)
    }
  }

  /** An entry of a definition's list; true when its value has been dealt with. */
  private definition(node: Fields, inBlock: boolean): boolean {
    const name = text(node.defname)?.toLowerCase()
    if (!name || !isFields(node.arg)) return false
    if (name === 'as' && inBlock) {
      this.body(node.arg)
      return true
    }
    const space = DEFINITION_NAMES[name]
    if (!space) return false
    this.need(space, nameParts(node.arg))
    return true
  }

  private object(sort: string, parts: readonly string[]): void {
    const space = OBJECT_SPACES[sort]
    if (WITHIN_RELATION.has(sort)) this.need('relation', parts.slice(0, -1))
    else if (sort === 'OBJECT_TRANSFORM') this.need('language', parts.slice(-1))
    else if (WITHIN_METHOD.has(sort)) {
      this.need('access method', parts.slice(0, 1))
      if (space) this.need(space, parts.slice(1))
    } else if (space) this.need(space, parts)
  }

  /** COMMENT ON, GRANT, DROP and the like name their object by its sort. */
  private addressed(node: Fields): void {
    const sort = text(node.objtype ?? node.objectType ?? node.removeType ?? node.renameType)
    if (!sort) return
    for (const object of Array.isArray(node.objects) ? node.objects : [node.object]) {
      if (isFields(object) && ('List' in object || 'String' in object)) {
        this.object(sort, nameParts(object))
      }
    }
  }

  private named(names: readonly string[], isColumnType: boolean): void {
    if (isColumnType) this.need('relation', names.slice(0, -1))
    else this.need('type', names)
  }

  /** A node is known by the fields that only it has, since the parser wraps some and not others. */
  private shape(node: Fields): void {
    if ('relname' in node) this.need('relation', nameParts([node.schemaname ?? [], node.relname]))
    if (Array.isArray(node.names)) this.named(nameParts(node.names), node.pct_type === true)
    if (Array.isArray(node.objname)) {
      const parts = nameParts(node.objname)
      this.need(OPERATOR.test(parts.at(-1) ?? '') ? 'operator' : 'routine', parts)
    }
    if (text(node.rolename)) this.need('role', nameParts(node.rolename))
    if (text(node.kind)?.startsWith('AEXPR')) this.need('operator', nameParts(node.name))
    if (text(node.pubobjtype)) this.need('schema', nameParts(node.name ?? []))
    if (isFields(node.sval)) this.constant(node.sval.sval)
  }

  private fields(node: Fields): void {
    for (const [field, value] of Object.entries(node)) {
      const space = NAME_FIELDS[field]
      if (space && (typeof value === 'string' || Array.isArray(value))) {
        this.need(space, nameParts(value))
      }
    }
  }

  visit(value: unknown, depth = 0, inBlock = false): void {
    if (depth > MAX_DEPTH) return
    if (Array.isArray(value)) {
      for (const item of value) this.visit(item, depth + 1, inBlock)
      return
    }
    if (!isFields(value)) return
    this.shape(value)
    this.fields(value)
    this.addressed(value)
    if (this.definition(value, inBlock)) return
    for (const [field, part] of Object.entries(value)) {
      this.visit(part, depth + 1, inBlock || field === 'DoStmt')
    }
  }
}

const key = (mention: Mention) => JSON.stringify([mention.space, mention.schema, mention.name])
const distinct = (mentions: readonly Mention[]) => [
  ...new Map(mentions.map((mention) => [key(mention), mention])).values(),
]

export function mentionsOf(statement: Node): Mentions {
  const walk = new Walk()
  walk.visit(statement)
  const provides = distinct([...provided(statement), ...walk.provides])
  for (const { schema } of provides) if (schema) walk.need('schema', [schema])
  const own = new Set(provides.map(key))
  return { needs: distinct(walk.needs).filter((mention) => !own.has(key(mention))), provides }
}
