/** What the routes share: documents in memory, the queues of writers. One for each process, whoever of them comes first. */
import { openedDatabase } from '@/lib/server/db'
import { Hub } from '@/lib/server/live/hub'
import { Appender } from '@/lib/server/log/append'
import { DocumentShelf } from '@/lib/server/log/document-shelf'
import { Snapshots } from '@/lib/server/log/keep-snapshots'
import type { Database } from './database/database'

export interface Studio {
  database: Database
  shelf: DocumentShelf
  appender: Appender
  snapshots: Snapshots
  hub: Hub
}

declare global {
  // Next bundles each route by itself, so a module's own variable would be there several times.
  var lintelStudio: Studio | undefined
}

export function createStudio(database: Database): Studio {
  const shelf = new DocumentShelf()
  const snapshots = new Snapshots(database, shelf)
  const hub = new Hub(database, shelf)
  const appender = new Appender(database, shelf, {
    announce: (query, project, version) => hub.announce(query, project, version),
    appended: (project, kept) => {
      hub.advanced(project, kept.version)
      snapshots.consider(project, kept)
    },
  })
  return { database, shelf, snapshots, hub, appender }
}

export function studio(): Studio {
  globalThis.lintelStudio ??= createStudio(openedDatabase())
  return globalThis.lintelStudio
}
