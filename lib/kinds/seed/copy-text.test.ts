import { describe, expect, it } from 'vitest'
import { type CopyFormat, copyRows } from './copy-text'

const text: CopyFormat = {
  csv: false,
  delimiter: '\t',
  null: '\\N',
  quote: '"',
  escape: '"',
  header: false,
}
const csv: CopyFormat = { ...text, csv: true, delimiter: ',', null: '' }

describe('copyRows', () => {
  it('reads the text format with its escapes', () => {
    expect(copyRows('1\t\\N\ta\\tb\\\\c\\x41\\101\\\n2\t\t', { ...text })).toEqual([
      ['1', null, 'a\tb\\cAA\\'],
      ['2', '', ''],
    ])
  })
  it('reads CSV with quotes, quoted line ends and empty values', () => {
    expect(copyRows('a,b\r\n1,"x ""y""\nz"\n"",', { ...csv, header: true })).toEqual([
      ['1', 'x "y"\nz'],
      ['', null],
    ])
  })
  it('knows no rows in no data', () => {
    expect(copyRows('', text)).toEqual([])
    expect(copyRows('', csv)).toEqual([])
  })
})
