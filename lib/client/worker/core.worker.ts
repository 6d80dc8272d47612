import { expose } from 'comlink'
import { coreJobs } from './jobs/jobs'

expose(coreJobs)
