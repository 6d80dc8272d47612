/** New objects as PostgreSQL makes them when nothing more is said. */
import type { KindMap } from '@/lib/kinds/kind-map'

export const blankTable = (name: string): KindMap['table'] => ({
  name,
  unlogged: false,
  partitionBy: null,
  parents: [],
  bound: null,
  attached: false,
  ofType: null,
  foreign: null,
  accessMethod: null,
  tablespace: null,
  options: [],
  rowSecurity: false,
  forceRowSecurity: false,
  replicaIdentity: 'default',
  owner: null,
  comment: null,
})

export const blankColumn = (name: string, type: string): KindMap['column'] => ({
  name,
  type,
  notNull: null,
  default: null,
  generated: null,
  identity: null,
  collation: null,
  storage: null,
  compression: null,
  statistics: null,
  options: [],
  foreignOptions: [],
  inherited: false,
  comment: null,
})

export const plainNotNull = { name: null, noInherit: false, notValid: false }

export const blankKeyElement: Omit<KindMap['index']['elements'][number], 'column' | 'expression'> =
  {
    collation: null,
    opclass: null,
    opclassOptions: [],
    order: 'asc',
    nulls: 'default',
    statistics: null,
  }

export const blankIndex = (name: string): KindMap['index'] => ({
  name,
  unique: false,
  nullsNotDistinct: false,
  method: 'btree',
  elements: [],
  include: [],
  predicate: null,
  options: [],
  tablespace: null,
  only: false,
  attachedTo: null,
  clustered: false,
  comment: null,
})

export const blankKey = (name: string): KindMap['primary-key'] => ({
  name,
  columns: [],
  include: [],
  withoutOverlaps: false,
  deferrable: 'no',
  options: [],
  tablespace: null,
  only: false,
  attachedTo: null,
  clustered: false,
  comment: null,
})
