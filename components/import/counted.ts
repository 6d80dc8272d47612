import { plural } from '@/lib/standards/words'

/** “3 foreign keys”. */
export const counted = (label: string, count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? label.toLowerCase() : plural(label.toLowerCase())}`
