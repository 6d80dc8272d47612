/** Everything that the core worker can be asked to do. A new job stands in a file of its subject and is listed here. */
import { beginJobs } from './begin-jobs'
import { importJobs } from './import-jobs'
import { lintJobs } from './lint-jobs'
import { mirrorJobs } from './mirror'
import { routeJobs } from './route-jobs'
import { sqlEditJobs } from './sql-edit-jobs'
import { sqlJobs } from './sql-jobs'
import { standardJobs } from './standard-jobs'

export const coreJobs = {
  ...beginJobs,
  ...importJobs,
  ...lintJobs,
  ...mirrorJobs,
  ...routeJobs,
  ...sqlJobs,
  ...sqlEditJobs,
  ...standardJobs,
}
export type CoreJobs = typeof coreJobs
