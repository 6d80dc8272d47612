/**
 * Follows psql's \i and \ir. The script is cut at each, with the named file in between; every piece keeps the line
 * numbers of its file, and no file is ever within itself.
 */
import { realpathSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import type { SourceFile } from '@/lib/sql/import'
import { splitSql } from '@/lib/sql/lex/split'

const MAY_INCLUDE = /^[ \t]*\\i/m
const INCLUDE = /^\\(?:ir?|include(?:_relative)?)[ \t]+(?:'((?:[^']|'')*)'|"([^"]*)"|(\S+))/

export interface IncludeReader {
  read(path: string): string
  remark(file: string, line: number, message: string): void
}

interface Place {
  /** As people see it in messages. */
  name: string
  /** Absolute; null for standard input. */
  path: string | null
  /** Nothing outside of it is read unnoticed. */
  root: string
  /** The files that this one is within. */
  within: readonly string[]
}

function targetOf(command: string): string | null {
  const [, single, double, plain] = INCLUDE.exec(command) ?? []
  return single?.replaceAll("''", "'") ?? double ?? plain ?? null
}

const real = (path: string): string | null => {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}

/** psql looks from its own folder for \i and from the file's for \ir; scripts are written for either. */
function find(target: string, place: Place): string | null {
  const folders = [...(place.path === null ? [] : [dirname(place.path)]), place.root, '.']
  for (const folder of folders) {
    const found = real(resolve(folder, target))
    if (found !== null) return found
  }
  return null
}

const isOutside = (path: string, root: string) =>
  relative(real(root) ?? root, path).startsWith('..')

function follow(target: string, line: number, place: Place, reader: IncludeReader): SourceFile[] {
  const path = find(target, place)
  if (path === null) {
    reader.remark(place.name, line, `${target} was not found, so what it holds is missing.`)
    return []
  }
  if (place.within.includes(path)) {
    reader.remark(place.name, line, `${target} is being read already: it includes itself.`)
    return []
  }
  if (isOutside(path, place.root)) {
    reader.remark(
      place.name,
      line,
      `${target} lies outside of ${place.root}; it was read from ${path}.`,
    )
  }
  const name = relative('.', path)
  return expandIncludes(
    reader.read(path),
    { ...place, name, path, within: [...place.within, path] },
    reader,
  )
}

export function expandIncludes(text: string, place: Place, reader: IncludeReader): SourceFile[] {
  const whole = [{ name: place.name, text }]
  if (!MAY_INCLUDE.test(text)) return whole
  const out: SourceFile[] = []
  let from = 0
  let line = 1
  for (const chunk of splitSql(text)) {
    const target = chunk.kind === 'meta' ? targetOf(chunk.text) : null
    if (target === null) continue
    const end = chunk.start + chunk.text.length
    out.push({ name: place.name, text: '\n'.repeat(line - 1) + text.slice(from, end) })
    out.push(...follow(target, chunk.line, place, reader))
    from = end
    line = chunk.line
  }
  if (out.length === 0) return whole
  out.push({ name: place.name, text: '\n'.repeat(line - 1) + text.slice(from) })
  return out
}
