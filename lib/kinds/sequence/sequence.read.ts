import type { DefElem } from '@pgsql/types'
import { defElems, nameOf, namePartsOf, typeOf } from '@/lib/sql/ast/def-elem'
import { clipName } from '@/lib/sql/lex/identifier'
import type { Id } from '../common'
import { unlessTaken } from '../existing'
import type { AnyRecord, RecordOf } from '../kind-map'
import type { ElementReaders, Readers } from '../kind-spec'
import type { ReadContext } from '../read-context'
import { changeSequence } from '../sequence-options'

const TYPES = new Set(['smallint', 'integer', 'bigint'])

/** Undefined when the statement does not say; null for bigint, which is the default. */
function typeIn(elements: readonly DefElem[], context: ReadContext): string | null | undefined {
  const element = elements.find((other) => nameOf(other) === 'as')
  if (!element) return undefined
  const type = context.type(typeOf(element.arg))
  if (!TYPES.has(type)) {
    context.refuse(`a sequence cannot count in ${type}: use smallint, integer or bigint`)
  }
  return type === 'bigint' ? null : type
}

/** Undefined when the statement does not say. */
function ownerColumn(elements: readonly DefElem[], context: ReadContext): Id | null | undefined {
  const element = elements.find((other) => nameOf(other) === 'owned_by')
  if (!element) return undefined
  const parts = namePartsOf(element.arg)
  const column = parts.at(-1) ?? ''
  const relname = parts.at(-2)
  if (relname === undefined) {
    if (column !== 'none') context.refuse('OWNED BY needs a table and a column, or NONE')
    return null
  }
  const schemaname = parts.at(-3)
  const table = context.relation(schemaname === undefined ? { relname } : { relname, schemaname })
  const id = context.column(table.id, column)
  return (
    id ?? context.refuse(`"${relname}" has no column "${column}" for the sequence to belong to`)
  )
}

function checkOptions(elements: readonly DefElem[], context: ReadContext): void {
  for (const name of ['logged', 'unlogged', 'sequence_name']) {
    if (elements.some((element) => nameOf(element) === name)) {
      context.refuse(`${name.toUpperCase()} is not an option of a sequence here`)
    }
  }
  if (elements.some((element) => nameOf(element) === 'restart')) {
    context.remark('RESTART sets where a sequence stands, which is data and not schema.')
  }
}

export const sequenceReaders: Readers = {
  CreateSeqStmt(node, context) {
    const { schemaname, relname = '', relpersistence } = node.sequence ?? {}
    if (relpersistence === 't') context.skip('a temporary sequence ends with its session')
    const name = clipName(relname)
    const parent = context.schemaFor(schemaname)
    unlessTaken(context, parent, 'relation', name, node.if_not_exists)
    const elements = defElems(node.options)
    checkOptions(elements, context)
    const type = typeIn(elements, context) ?? null
    context.add('sequence', parent, {
      name,
      type,
      options: changeSequence(null, type, elements),
      unlogged: relpersistence === 'u',
      ownedBy: ownerColumn(elements, context) ?? null,
      owner: null,
      comment: null,
    })
  },
  AlterSeqStmt(node, context) {
    const { schemaname, relname = '' } = node.sequence ?? {}
    if (node.missing_ok && !context.find('relation', schemaname, relname)) {
      context.skip(`sequence "${relname}" does not exist`)
    }
    const record = context.relation(node.sequence)
    if (!context.is(record, 'sequence')) return context.refuse(`"${relname}" is not a sequence`)
    const elements = defElems(node.options)
    checkOptions(elements, context)
    if (elements.every((element) => nameOf(element) === 'restart')) {
      context.skip('RESTART sets where a sequence stands, which is data and not schema')
    }
    const given = typeIn(elements, context)
    const type = given === undefined ? record.type : given
    const owned = ownerColumn(elements, context)
    context.patch(record, {
      type,
      options: changeSequence(record, type, elements),
      ownedBy: owned === undefined ? record.ownedBy : owned,
    })
  },
}

const sequence = (record: AnyRecord, context: ReadContext): RecordOf<'sequence'> =>
  context.is(record, 'sequence') ? record : context.refuse('only a sequence can be changed so')

export const sequenceElements: ElementReaders = {
  'AlterTableCmd:AT_SetLogged'(_command, context, target) {
    context.patch(sequence(target, context), { unlogged: false })
  },
  'AlterTableCmd:AT_SetUnLogged'(_command, context, target) {
    context.patch(sequence(target, context), { unlogged: true })
  },
}
