/** Names of small letters, digits and single underscores. */
import { snakeCase } from '@/lib/standards/words'

const SNAKE = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/
const LETTERS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
}

export const isSnake = (name: string) => SNAKE.test(name)

/** Characters that a name of this sort may never have, in capitals or not. */
export const hasOddCharacters = (name: string) => /[^A-Za-z0-9_]/.test(name)

/** The name in that form, or null where nothing of it is left. */
export function snakeName(name: string): string | null {
  const plain = snakeCase(name)
    .replaceAll(/[äöüßæø]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
  return isSnake(plain) ? plain : null
}
