/** Everything that the core worker can be asked to do. A new job stands in a file of its subject and is listed here. */
import { editJobs } from './edit-jobs'
import { mirrorJobs } from './mirror'
import { routeJobs } from './route-jobs'
import { sqlJobs } from './sql-jobs'

export const coreJobs = { ...mirrorJobs, ...routeJobs, ...sqlJobs, ...editJobs }
export type CoreJobs = typeof coreJobs
