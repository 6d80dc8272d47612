/** What an edit of the SQL does, in a few words: for undo, for the history, and to ask before something goes. */
import type { MatchAccount, MatchEntry } from '@/lib/match/account'
import { mainEntries } from '@/lib/match/main-entries'

const VERBS = { added: 'Add', changed: 'Change', renamed: 'Rename', removed: 'Remove' } as const
const LONGEST = 160

const named = ({ label, name }: MatchEntry) => `${label.toLowerCase()} ${name}`

/** “Change column app.users.email and 2 more”. */
export function editLabel(account: MatchAccount): string {
  const [first, ...more] = mainEntries(account)
  if (!first) return 'Edit SQL'
  const said = `${VERBS[first.what]} ${named(first)}`
  const label = said.length > LONGEST ? `${said.slice(0, LONGEST - 1)}…` : said
  return more.length > 0 ? `${label} and ${more.length.toLocaleString('en')} more` : label
}

export const removedObjects = (account: MatchAccount): string[] =>
  mainEntries(account).flatMap((entry) => (entry.what === 'removed' ? [named(entry)] : []))
