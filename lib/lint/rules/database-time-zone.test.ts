import { lintCases } from '@/lib/testing/lint-cases'
import { databaseTimeZone } from './database-time-zone'

const zone = (name: string) => ({
  sql: 'CREATE TABLE t (n int)',
  facts: [{ on: null, name: 'timezone', values: [name] }],
})

lintCases(databaseTimeZone, {
  standard: 'alai',
  accept: ['CREATE TABLE t (n int)', zone('UTC'), zone('Etc/UTC')],
  reject: [{ ...zone('Europe/Berlin'), at: 'the database', says: /Europe\/Berlin/, fix: false }],
})
