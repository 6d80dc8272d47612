import { expose } from 'comlink'
import { layoutJobs } from './layout-jobs'

expose(layoutJobs)
