import type { Rule } from '../rule'
import { databaseVersion } from './database-version'
import { objectComment } from './object-comment'
import { projectStatements } from './project-statements'
import { waiverExpired } from './waiver-expired'

export const documentationRules: readonly Rule[] = [
  databaseVersion,
  objectComment,
  projectStatements,
  waiverExpired,
]
