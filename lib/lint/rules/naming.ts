import type { Rule } from '../rule'
import { checkNameRule } from './check-name'
import { checkNameMeaning } from './check-name-meaning'
import { columnNameCase } from './column-name-case'
import { columnNameConsistent } from './column-name-consistent'
import { columnNameMeaning } from './column-name-meaning'
import { columnNameReference } from './column-name-reference'
import { columnNameTypeSuffix } from './column-name-type-suffix'
import { columnNameWords } from './column-name-words'
import { domainName } from './domain-name'
import { enumName } from './enum-name'
import { foreignKeyNameRule } from './foreign-key-name'
import { indexNameRule } from './index-name'
import { nameAbbreviation } from './name-abbreviation'
import { nameGlossary } from './name-glossary'
import { policyName } from './policy-name'
import { primaryKeyNameRule } from './primary-key-name'
import { routineName } from './routine-name'
import { routineParameterName } from './routine-parameter-name'
import { schemaGrouping } from './schema-grouping'
import { schemaName } from './schema-name'
import { schemaTenantsAlike } from './schema-tenants-alike'
import { tableNameCase } from './table-name-case'
import { tableNameForm } from './table-name-form'
import { tableNameNumber } from './table-name-number'
import { tableNameTenant } from './table-name-tenant'
import { tableNameWords } from './table-name-words'
import { triggerNameRule } from './trigger-name'
import { uniqueNameRule } from './unique-name'

export const namingRules: readonly Rule[] = [
  checkNameMeaning,
  checkNameRule,
  columnNameCase,
  columnNameConsistent,
  columnNameMeaning,
  columnNameReference,
  columnNameTypeSuffix,
  columnNameWords,
  domainName,
  enumName,
  foreignKeyNameRule,
  indexNameRule,
  nameAbbreviation,
  nameGlossary,
  policyName,
  primaryKeyNameRule,
  routineName,
  routineParameterName,
  schemaGrouping,
  schemaName,
  schemaTenantsAlike,
  tableNameCase,
  tableNameForm,
  tableNameNumber,
  tableNameTenant,
  tableNameWords,
  triggerNameRule,
  uniqueNameRule,
]
