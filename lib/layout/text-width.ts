/**
 * How wide text is in the interface font, without a browser: the canvas, the pictures and the layout in the worker must
 * agree on the size of every box. Widths are those of Inter in thousandths of the font size; for characters that it lacks
 * they are generous.
 */
export interface Font {
  readonly size: number
  readonly weight: 400 | 600
}

/** From space to tilde. */
const REGULAR =
  '281 288 466 633 642 982 644 300 365 365 501 662 288 460 288 360 631 407 610 618 646 593 620 584 619 620 288 302 662 662 662 511 966 704 654 730 722 601 590 746 743 269 571 672 565 903 753 765 639 765 644 642 646 744 704 1009 682 679 629 365 314 365 471 456 323 562 612 571 612 583 333 613 591 242 242 549 242 876 591 600 612 612 391 528 327 591 562 818 546 562 552 426 333 426 662'
const SEMIBOLD =
  '252 321 523 644 650 1004 663 326 373 373 540 673 319 465 319 379 660 423 623 636 666 612 640 595 640 640 319 329 673 673 673 543 999 741 659 737 722 605 588 749 746 277 580 703 565 922 759 769 645 773 652 650 660 736 741 1042 720 713 652 373 333 373 481 469 351 574 624 583 624 591 350 625 612 262 262 569 262 900 612 609 624 624 406 549 346 612 587 839 569 588 566 455 359 455 673'

const parse = (widths: string) => widths.split(' ').map(Number)
const TABLES = { 400: parse(REGULAR), 600: parse(SEMIBOLD) } as const

const ELLIPSIS = '…'
const MARKS = /\p{Mn}|\p{Cf}/u
const LETTERS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u

function otherWidth(character: string): number {
  if (MARKS.test(character)) return 0
  if (character === ELLIPSIS) return 880
  return LETTERS.test(character) ? 700 : 1000
}

function characterWidth(character: string, table: readonly number[]): number {
  return table[(character.codePointAt(0) ?? 0) - 32] ?? otherWidth(character)
}

export function textWidth(text: string, { size, weight }: Font): number {
  const table = TABLES[weight]
  let sum = 0
  for (const character of text) sum += characterWidth(character, table)
  return (sum * size) / 1000
}

/** The text as far as it fits, with an ellipsis where something is left out. */
export function fitText(text: string, width: number, font: Font): string {
  if (textWidth(text, font) <= width) return text
  const room = width - textWidth(ELLIPSIS, font)
  const table = TABLES[font.weight]
  let used = 0
  let kept = ''
  for (const character of text) {
    used += (characterWidth(character, table) * font.size) / 1000
    if (used > room) break
    kept += character
  }
  return kept.trimEnd() + ELLIPSIS
}
