import type { Rule } from '../rule'
import { columnDefault } from './column-default'
import { columnDomain } from './column-domain'
import { columnEmailUnique } from './column-email-unique'
import { columnPassword } from './column-password'
import { columnRequired } from './column-required'
import { columnType } from './column-type'
import { columnValueSet } from './column-value-set'
import { databaseTimeZone } from './database-time-zone'
import { domainForm } from './domain-form'
import { enumValues } from './enum-values'

export const typesRules: readonly Rule[] = [
  columnDefault,
  columnDomain,
  columnEmailUnique,
  columnPassword,
  columnRequired,
  columnType,
  columnValueSet,
  databaseTimeZone,
  domainForm,
  enumValues,
]
