/** Bytes of a file into text. Whatever the encoding, there is a text or a reason with a remedy. */
import { fail, ok, type Result } from '@/lib/result'

export interface Decoded {
  text: string
  /** What the person should know about the encoding. */
  remark: string | null
}

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte)
const decode = (encoding: string, bytes: Uint8Array) => new TextDecoder(encoding).decode(bytes)
const SAMPLE = 4_096

/** UTF-16 without a mark: ASCII text has a zero in every second byte. */
function zeroSide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  const zeros = [0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (length < 8) return null
  if (odd > length / 4 && even < length / 40) return 'utf-16le'
  return even > length / 4 && odd < length / 40 ? 'utf-16be' : null
}

function refuse(bytes: Uint8Array): string | null {
  if (starts(bytes, 0x50, 0x47, 0x44, 0x4d, 0x50)) {
    return "is a dump in PostgreSQL's own format, not SQL. Turn it into SQL first: pg_restore -f schema.sql FILE."
  }
  if (starts(bytes, 0x1f, 0x8b)) return 'is compressed. Unpack it first: gunzip FILE.'
  if (starts(bytes, 0x50, 0x4b, 3, 4)) return 'is a ZIP archive. Unpack it first.'
  return null
}

/** What TextDecoder calls Latin-1 is another code page, so each byte is taken as the character of its number. */
function latin1(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += SAMPLE) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + SAMPLE)))
  }
  return pieces.join('')
}

export function decodeSql(bytes: Uint8Array): Result<Decoded, string> {
  const refused = refuse(bytes)
  if (refused !== null) return fail(refused)
  if (starts(bytes, 0xff, 0xfe)) return ok({ text: decode('utf-16le', bytes), remark: null })
  if (starts(bytes, 0xfe, 0xff)) return ok({ text: decode('utf-16be', bytes), remark: null })
  const wide = zeroSide(bytes)
  if (wide !== null) {
    return ok({
      text: decode(wide, bytes),
      remark: 'has no byte-order mark; it was read as UTF-16.',
    })
  }
  try {
    return ok({ text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), remark: null })
  } catch {
    return ok({
      text: latin1(bytes),
      remark:
        'is not valid UTF-8; it was read as Latin-1. Convert it to UTF-8 if letters look wrong.',
    })
  }
}
