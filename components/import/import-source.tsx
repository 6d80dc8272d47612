'use client'

import { FileUp } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { CodeEditor } from '@/components/sql-editor/code-editor'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { useFileDrop } from '@/components/ui/use-file-drop'
import { droppedFiles, filesOf } from './chosen-files'
import type { ReadingControl } from './use-reading'

interface ImportSourceProps {
  control: ReadingControl
  /** The place to paste takes the focus. */
  autoFocus?: boolean
}

/** Where the SQL comes from: pasted, dropped, or chosen. */
export function ImportSource({ control, autoFocus = false }: ImportSourceProps) {
  const { reading, text, setText, check, readText, readFiles } = control
  const isOver = useFileDrop((data) => readFiles(droppedFiles(data)))
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const isReady = /\S/.test(text) && reading.state !== 'reading'
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !isReady) return
    event.preventDefault()
    readText()
  }
  return (
    <div onKeyDownCapture={pressed}>
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
        onChange={({ target }) => target.files && readFiles(filesOf(target.files))}
      />
      <input
        ref={(element) => {
          folder.current = element
          element?.setAttribute('webkitdirectory', '')
        }}
        type="file"
        hidden
        aria-label="Folder of SQL files"
        onChange={({ target }) => target.files && readFiles(filesOf(target.files))}
      />
      <div className="mt-3 h-64">
        <CodeEditor
          fill
          revertsOnEscape={false}
          label="SQL to import"
          placeholder="… or paste SQL here: CREATE TABLE, a pg_dump, migrations"
          autoFocus={autoFocus}
          value={text}
          check={check}
          onChange={setText}
        />
      </div>
      <div className="mt-3 flex items-center gap-3">
        <p role="alert" className="min-w-0 grow text-danger">
          {reading.state === 'failed' && reading.message}
        </p>
        <Button look="primary" size="small" disabled={!isReady} onClick={readText}>
          Read the SQL
        </Button>
      </div>
    </div>
  )
}
