/** Who one is for the others: a name and a colour, kept in this browser. */
import { type Author, authorSchema } from '@/lib/sync/protocol'

const KEY = 'lintel.author'

/** White text is readable on each, and each stands out from a light and from a dark page. */
export const AUTHOR_COLOURS = [
  '#d53136',
  '#b9540a',
  '#976902',
  '#5d7c00',
  '#08824a',
  '#007f7f',
  '#0779a9',
  '#2b6ae7',
  '#8455de',
  '#c0399e',
] as const

const ANIMALS = [
  'Badger',
  'Crane',
  'Dolphin',
  'Falcon',
  'Gecko',
  'Heron',
  'Ibex',
  'Jackdaw',
  'Kingfisher',
  'Lynx',
  'Marten',
  'Newt',
  'Otter',
  'Puffin',
  'Quail',
  'Robin',
  'Seal',
  'Tern',
  'Vole',
  'Wren',
] as const

const oneOf = <T>(list: readonly [T, ...T[]], random: () => number): T =>
  list[Math.floor(random() * list.length)] ?? list[0]

export const newGuest = (random: () => number = Math.random): Author => ({
  name: `Guest ${oneOf(ANIMALS, random)}`,
  colour: oneOf(AUTHOR_COLOURS, random),
})

/** The same person in all tabs of this browser; somebody new where nothing is kept or storage is blocked. */
export function recallAuthor(): Author {
  try {
    const kept = authorSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'))
    if (kept.success) return kept.data
  } catch {
    // As if nothing were kept.
  }
  const guest = newGuest()
  keepAuthor(guest)
  return guest
}

export function keepAuthor(author: Author): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(author))
  } catch {
    // Lasts as long as the page.
  }
}
