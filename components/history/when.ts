/** Moments as a person says them. */

const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' })
const DAY_MS = 24 * 60 * 60 * 1000

const midnight = (date: Date) =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()

export const timeOf = (moment: string): string => TIME.format(new Date(moment))

export function dayOf(moment: string, now: Date): string {
  const date = new Date(moment)
  const days = Math.round((midnight(now) - midnight(date)) / DAY_MS)
  if (days === 0) return 'Today'
  return days === 1 ? 'Yesterday' : DAY.format(date)
}
