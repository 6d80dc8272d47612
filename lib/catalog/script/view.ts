import { columnSettings } from '@/lib/catalog/script/column'
import type { Printer } from '@/lib/catalog/script/context'
import { list, STAGE, settings, text } from '@/lib/catalog/script/item'

const withOptions = (options: readonly string[]) =>
  options.length === 0 ? '' : ` WITH (${settings(options)})`

const body = (definition: string | undefined) => (definition ?? '').replace(/;\s*$/, '')

export const view: Printer = (fact, context) => [
  {
    stage: STAGE.view,
    sql: `CREATE VIEW ${fact.name}${withOptions(list(fact, 'options'))} AS\n${body(text(fact, 'definition'))}`,
    makes: fact.address,
    needs: context.needs(fact),
  },
  ...context.columnsOf(fact.name).flatMap((column) => columnSettings(column, fact, context)),
]

export const materializedView: Printer = (fact, context) => {
  const method = text(fact, 'accessMethod')
  const space = text(fact, 'tablespace')
  const using = method === undefined || method === 'heap' ? '' : ` USING ${method}`
  const where = space === undefined ? '' : ` TABLESPACE ${space}`
  const data = fact.values.populated === false ? '\nWITH NO DATA' : ''
  return [
    {
      stage: STAGE.view,
      sql: `CREATE MATERIALIZED VIEW ${fact.name}${using}${withOptions(list(fact, 'options'))}${where} AS\n${body(text(fact, 'definition'))}${data}`,
      makes: fact.address,
      needs: context.needs(fact),
    },
    ...context.columnsOf(fact.name).flatMap((column) =>
      columnSettings(column, fact, context).map((item) => ({
        ...item,
        sql: item.sql.replace('ALTER TABLE ONLY', 'ALTER MATERIALIZED VIEW'),
      })),
    ),
  ]
}
