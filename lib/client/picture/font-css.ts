/**
 * The interface font for a picture to bring along: an image has no access to the page's fonts, and who opens the file
 * later may not have it. Only the parts of the font that the picture's text needs.
 */
const FAMILY = 'Inter Variable'

type Range = readonly [number, number]

/** `U+0000-00FF, U+4??, U+2C` as the style sheet has it. */
function unicodeRanges(text: string): Range[] {
  return text.split(',').flatMap((part): Range[] => {
    const found = /U\+([\da-f?]+)(?:-([\da-f]+))?/i.exec(part)
    const first = found?.[1]
    if (!first) return []
    const from = Number.parseInt(first.replaceAll('?', '0'), 16)
    const to = Number.parseInt(found[2] ?? first.replaceAll('?', 'F'), 16)
    return [[from, to]]
  })
}

const covers = (ranges: readonly Range[], characters: ReadonlySet<number>) =>
  ranges.some(([from, to]) => {
    for (const character of characters) if (character >= from && character <= to) return true
    return false
  })

function fontRules(): CSSFontFaceRule[] {
  return [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule)
    } catch {
      // A style sheet of an extension may not be read.
      return []
    }
  })
}

async function asData(url: string): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`The font ${url} could not be loaded (${response.status}).`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  }
  return `data:font/woff2;base64,${btoa(text)}`
}

async function embedded(rule: CSSFontFaceRule): Promise<string[]> {
  const value = (name: string) => rule.style.getPropertyValue(name)
  const url = /url\(["']?([^"')]+)/.exec(value('src'))?.[1]
  if (!url) return []
  const base = rule.parentStyleSheet?.href ?? document.baseURI
  const src = `url(${await asData(new URL(url, base).href)}) format('woff2')`
  const range = value('unicode-range')
  return [
    `@font-face{font-family:'${FAMILY}';font-weight:${value('font-weight') || '100 900'};src:${src}${range ? `;unicode-range:${range}` : ''}}`,
  ]
}

/** CSS with the font inside, or nothing where the page has none: the picture then shows the next best. */
export async function fontCss(text: string): Promise<string> {
  const characters = new Set([...text].map((character) => character.codePointAt(0) ?? 0))
  const wanted = fontRules().filter((rule) => {
    const family = rule.style.getPropertyValue('font-family').replace(/["']/g, '')
    const isUpright = (rule.style.getPropertyValue('font-style') || 'normal') === 'normal'
    const range = rule.style.getPropertyValue('unicode-range')
    return family === FAMILY && isUpright && (!range || covers(unicodeRanges(range), characters))
  })
  return (await Promise.all(wanted.map(embedded))).flat().join('\n')
}
