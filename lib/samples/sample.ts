/** The project that is there at first start, and that a new project can begin with. */
import { newId } from '@/lib/document/new-id'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { addStep } from '@/lib/steps/make'
import type { Step } from '@/lib/steps/step'
import { ABOUT_SAMPLE } from './about'
import { CATALOGUE_SQL } from './bookshop/catalogue'
import { CUSTOMERS_SQL } from './bookshop/customers'
import { BOOKSHOP_DIAGRAMS } from './bookshop/diagrams'
import { SALES_SQL } from './bookshop/sales'
import { WAREHOUSE_SQL } from './bookshop/warehouse'
import { layoutRecords } from './layout'

export const SAMPLE = {
  ...ABOUT_SAMPLE,
  sql: CATALOGUE_SQL + CUSTOMERS_SQL + SALES_SQL + WAREHOUSE_SQL,
} as const

/** Fills an empty project; every call makes objects of its own. */
export async function sampleSteps(): Promise<Step[]> {
  await loadParser()
  const { document } = importSql(SAMPLE.sql, { newId })
  const layout = layoutRecords(document, BOOKSHOP_DIAGRAMS)
  return [...document.records.values(), ...layout].map(addStep)
}
