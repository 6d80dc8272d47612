import type { Fact } from '@/lib/catalog/fact'
import { schemaOf } from '@/lib/catalog/script/common'
import type { Context, Printer } from '@/lib/catalog/script/context'
import { flag, type Item, list, localName, STAGE, settings, text } from '@/lib/catalog/script/item'

const KINDS = ['primary key', 'unique', 'exclusion', 'foreign key', 'check']

const parentOf = (fact: Fact, context: Context): Fact | undefined => {
  const name = text(fact, 'parentConstraint')
  return name === undefined
    ? undefined
    : KINDS.map((kind) => context.find(kind, name)).find((found) => found !== undefined)
}

/** The same check on a parent table: it must come later, so that it finds this one and joins it. */
const parentChecks = (fact: Fact, context: Context) => {
  const table = context.find('table', fact.parent ?? '')
  return list(table ?? fact, 'parents').flatMap((parent) => {
    const found = context.find('check', `${parent}.${localName(fact)}`)
    return found ? [found] : []
  })
}

/** PRIMARY KEY (a) INCLUDE (b) WITH (…) USING INDEX TABLESPACE … DEFERRABLE: the options go before the timing. */
function withIndexOptions(fact: Fact): string {
  const definition = text(fact, 'definition') ?? ''
  const options = list(fact, 'indexOptions')
  const space = text(fact, 'tablespace')
  const extra = `${options.length === 0 ? '' : ` WITH (${settings(options)})`}${space === undefined ? '' : ` USING INDEX TABLESPACE ${space}`}`
  if (extra === '') return definition
  const where = /( WHERE \(.*\))?( DEFERRABLE( INITIALLY DEFERRED)?)?$/.exec(definition)
  const at = where?.index ?? definition.length
  return definition.slice(0, at) + extra + definition.slice(at)
}

const STAGES: Readonly<Record<string, number>> = {
  check: STAGE.check,
  'foreign key': STAGE.foreignKey,
}

const indexOf = (fact: Fact) => `${schemaOf(fact.parent ?? '')}.${localName(fact)}`

function indexSettings(fact: Fact): Item[] {
  const changes = [
    ...(flag(fact, 'clustered') ? [`CLUSTER ON ${localName(fact)}`] : []),
    ...(flag(fact, 'replicaIdentity') ? [`REPLICA IDENTITY USING INDEX ${localName(fact)}`] : []),
  ]
  return changes.map((change) => ({
    stage: STAGE.attach,
    sql: `ALTER TABLE ${fact.parent} ${change}`,
    needs: [fact.address],
  }))
}

/** Children first: a parent's constraint recurses to them and joins what it finds. */
function needsOf(fact: Fact, context: Context): string[] {
  const table = context.find('table', fact.parent ?? '')
  const children =
    fact.kind === 'check' || fact.kind === 'foreign key'
      ? context.facts
          .filter((other) => other.kind === fact.kind && joins(other, fact, context))
          .map((other) => other.address)
      : []
  return [...context.needs(fact), ...(table ? [table.address] : []), ...children]
}

function joins(child: Fact, parent: Fact, context: Context): boolean {
  if (child.values.inherited === undefined) return false
  return child.kind === 'check'
    ? parentChecks(child, context).includes(parent)
    : parentOf(child, context) === parent
}

/** Made by the parent's, and named as it would be then. */
function comesWithParent(fact: Fact, context: Context): boolean {
  if (fact.kind === 'check')
    return fact.values.inherited !== undefined && fact.values.local === false
  const parent = parentOf(fact, context)
  return (
    fact.kind === 'foreign key' && parent !== undefined && localName(parent) === localName(fact)
  )
}

export const constraint: Printer = (fact, context) => {
  if (comesWithParent(fact, context)) return []
  const recurses = fact.kind === 'check' || fact.kind === 'foreign key'
  const noInherit = / NO INHERIT/.test(text(fact, 'definition') ?? '')
  const only = recurses && !noInherit ? '' : 'ONLY '
  const parent = parentOf(fact, context)
  return [
    {
      stage: STAGES[fact.kind] ?? STAGE.key,
      sql: `ALTER TABLE ${only}${fact.parent} ADD CONSTRAINT ${localName(fact)} ${withIndexOptions(fact)}`,
      makes: fact.address,
      needs: needsOf(fact, context),
    },
    ...(parent && !recurses
      ? [
          {
            stage: STAGE.attach,
            sql: `ALTER INDEX ${indexOf(parent)} ATTACH PARTITION ${indexOf(fact)}`,
            needs: [fact.address, parent.address],
          },
        ]
      : []),
    ...indexSettings(fact),
  ]
}

export const index: Printer = (fact, context) => {
  const name = fact.name
  const space = text(fact, 'tablespace')
  const definition = text(fact, 'definition') ?? ''
  const parent = text(fact, 'parentIndex')
  const local = name.slice(schemaOf(name).length + 1)
  const changes = [
    ...(flag(fact, 'clustered') ? [`ALTER TABLE ${fact.parent} CLUSTER ON ${local}`] : []),
    ...(flag(fact, 'replicaIdentity')
      ? [`ALTER TABLE ONLY ${fact.parent} REPLICA IDENTITY USING INDEX ${local}`]
      : []),
    ...list(fact, 'statistics').map((entry) => {
      const [column, target] = entry.split('=')
      return `ALTER INDEX ${name} ALTER COLUMN ${column} SET STATISTICS ${target}`
    }),
    ...(space === undefined ? [] : [`ALTER INDEX ${name} SET TABLESPACE ${space}`]),
  ]
  return [
    { stage: STAGE.index, sql: definition, makes: fact.address, needs: context.needs(fact) },
    ...changes.map((sql) => ({ stage: STAGE.attach, sql, needs: [fact.address] })),
    ...(parent === undefined
      ? []
      : [
          {
            stage: STAGE.attach,
            sql: `ALTER INDEX ${parent} ATTACH PARTITION ${name}`,
            needs: [
              fact.address,
              ...(context.find('index', parent)
                ? [context.find('index', parent)?.address ?? '']
                : []),
            ],
          },
        ]),
  ]
}
