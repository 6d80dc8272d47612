'use client'

import { FileUp } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { CodeEditor } from '@/components/sql-editor/code-editor'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import type { GivenFile } from '@/lib/client/worker/jobs/import-jobs'
import { droppedFiles, filesOf, holdsFiles } from './chosen-files'
import type { ReadingControl } from './use-reading'

const PASTED = 'Pasted SQL'

const titleOf = (files: readonly GivenFile[]) =>
  files.length === 1 ? (files[0]?.name ?? '') : `${files.length} files`

/** Where the SQL comes from: pasted, dropped, or chosen. */
export function ImportSource({ control }: { control: ReadingControl }) {
  const { reading, read, fail } = control
  const [text, setText] = useState('')
  const [isOver, setOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)

  const take = (given: Promise<GivenFile[]>) =>
    given.then(
      (found) => {
        if (found.length > 0) read(found, titleOf(found))
        else fail('There are no files in what you gave. Choose .sql files, or a folder of them.')
      },
      (error: Error) => fail(error.message),
    )
  const over = (event: DragEvent, isOn: boolean) => {
    if (!holdsFiles(event.dataTransfer)) return
    event.preventDefault()
    setOver(isOn)
  }
  const drop = (event: DragEvent) => {
    if (!holdsFiles(event.dataTransfer)) return
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    void take(droppedFiles(event.dataTransfer))
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the buttons in it
    <div
      onDragEnter={(event) => over(event, true)}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) =>
        over(event, event.currentTarget.contains(event.relatedTarget as Node))
      }
      onDrop={drop}
    >
      <div
        className={classes(
          'flex flex-wrap items-center gap-2 rounded-control border border-dashed px-3 py-2.5',
          isOver ? 'border-accent bg-accent-soft' : 'border-field-line',
        )}
      >
        <FileUp aria-hidden="true" size={16} strokeWidth={1.75} className="text-quiet" />
        <span className="grow text-quiet">Drop .sql files or a folder of migrations here</span>
        <Button size="small" onClick={() => files.current?.click()}>
          Choose files
        </Button>
        <Button size="small" onClick={() => folder.current?.click()}>
          Choose a folder
        </Button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label="SQL files"
        onChange={({ target }) => target.files && void take(filesOf(target.files))}
      />
      <input
        ref={(element) => {
          folder.current = element
          element?.setAttribute('webkitdirectory', '')
        }}
        type="file"
        hidden
        aria-label="Folder of SQL files"
        onChange={({ target }) => target.files && void take(filesOf(target.files))}
      />
      <div className="mt-3 h-64">
        <CodeEditor
          fill
          label="SQL to import"
          placeholder="… or paste SQL here: CREATE TABLE, a pg_dump, migrations"
          value={text}
          onChange={setText}
        />
      </div>
      <div className="mt-3 flex items-center gap-3">
        <p role="status" className="min-w-0 grow text-danger">
          {reading.state === 'failed' && reading.message}
        </p>
        <Button
          look="primary"
          size="small"
          disabled={text.trim() === '' || reading.state === 'reading'}
          onClick={() => read([{ name: PASTED, content: text }], PASTED)}
        >
          Read the SQL
        </Button>
      </div>
    </div>
  )
}
