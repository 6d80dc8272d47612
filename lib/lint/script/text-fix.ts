/** A remedy for a script: changes of its text, or another name for the file. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface TextFix {
  readonly title: string
  /** It needs no decision, and the script does the same to the schema as before. */
  readonly safe: boolean
  readonly edits: readonly TextEdit[]
  /** A new name for the file, without folders. */
  readonly rename?: string
}

const touch = (a: TextEdit, b: TextEdit) =>
  a.start === b.start ? a.end === b.end && a.text !== b.text : a.start < b.end && b.start < a.end

/** Of fixes that meet in the text, the first is applied; the others may be offered again afterwards. */
export function applyEdits(
  text: string,
  fixes: readonly TextFix[],
): { text: string; applied: TextFix[] } {
  const applied: TextFix[] = []
  const edits: TextEdit[] = []
  for (const fix of fixes) {
    if (fix.edits.some((edit) => edits.some((other) => touch(edit, other)))) continue
    applied.push(fix)
    for (const edit of fix.edits) {
      const known = edits.some(
        ({ start, end, text: same }) =>
          start === edit.start && end === edit.end && same === edit.text,
      )
      if (!known) edits.push(edit)
    }
  }
  let out = text
  for (const { start, end, text: next } of [...edits].sort(
    (a, b) => b.start - a.start || b.end - a.end,
  )) {
    out = out.slice(0, start) + next + out.slice(end)
  }
  return { text: out, applied }
}
