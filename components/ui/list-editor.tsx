'use client'

/** A list whose rows are edited, put in order, added and removed; by pointer, or with Alt and the arrow keys. */
import { GripVertical, X } from 'lucide-react'
import {
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import { classes } from './classes'
import { IconButton } from './icon-button'

interface ListEditorProps<T> {
  /** What it lists, for those who hear it. */
  label: string
  items: readonly T[]
  /** Tells the rows apart as long as they are in the list. */
  keyOf(item: T, at: number): string
  /** What a row is called: “Move email”, “Remove email”. */
  nameOf(item: T, at: number): string
  row(item: T, at: number): ReactNode
  /** Without it the order means nothing. */
  onMove?: ((from: number, to: number) => void) | undefined
  onRemove?: ((at: number) => void) | undefined
  disabled?: boolean
  /** The button that removes a row is there on hover and on focus only. */
  quiet?: boolean
  /** Under the rows: how one is added. */
  children?: ReactNode
}

export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const next = [...items]
  next.splice(to, 0, ...next.splice(from, 1))
  return next
}

export function ListEditor<T>(props: ListEditorProps<T>) {
  const { label, items, keyOf, nameOf, row, onMove, onRemove, children } = props
  const { disabled = false, quiet = false } = props
  const list = useRef<HTMLUListElement>(null)
  const dragged = useRef<number | null>(null)
  const [target, setTarget] = useState<number | null>(null)
  /** A row that was moved keeps the focus. */
  const focused = useRef<string | null>(null)
  useEffect(() => {
    if (focused.current === null) return
    const key = CSS.escape(focused.current)
    list.current?.querySelector<HTMLElement>(`[data-handle="${key}"]`)?.focus()
    focused.current = null
  })
  const isMovable = onMove !== undefined && !disabled
  const press = (event: KeyboardEvent, at: number) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    const to = at + by
    const item = items[at]
    if (!event.altKey || by === 0 || !isMovable || item === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (to < 0 || to >= items.length) return
    focused.current = keyOf(item, at)
    onMove(at, to)
  }
  const over = (event: DragEvent, at: number) => {
    if (dragged.current === null) return
    event.preventDefault()
    setTarget(at)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    const from = dragged.current
    if (from !== null && target !== null && from !== target) onMove?.(from, target)
    end()
  }
  const end = () => {
    dragged.current = null
    setTarget(null)
  }
  const mark = (at: number) => {
    if (target !== at || dragged.current === null || dragged.current === at) return false
    return dragged.current < at
      ? 'shadow-[0_2px_0_var(--color-accent)]'
      : 'shadow-[0_-2px_0_var(--color-accent)]'
  }
  return (
    <div>
      <ul ref={list} aria-label={label} className="space-y-1">
        {items.map((item, at) => (
          <li
            key={keyOf(item, at)}
            className={classes('group/row flex items-start gap-0.5 rounded-control', mark(at))}
            onKeyDown={(event) => press(event, at)}
            onDragOver={(event) => over(event, at)}
            onDrop={drop}
          >
            {isMovable && (
              <button
                type="button"
                draggable
                data-handle={keyOf(item, at)}
                aria-label={`Move ${nameOf(item, at)}`}
                title="Drag, or Alt with ↑ or ↓"
                className="mt-0.5 flex h-6 w-4 shrink-0 cursor-grab items-center justify-center rounded-[0.25rem] text-quiet hover:text-ink"
                onDragStart={(event) => {
                  dragged.current = at
                  event.dataTransfer.effectAllowed = 'move'
                  event.dataTransfer.setData('text/plain', nameOf(item, at))
                }}
                onDragEnd={end}
              >
                <GripVertical aria-hidden="true" size={14} strokeWidth={1.75} />
              </button>
            )}
            <div className="min-w-0 grow">{row(item, at)}</div>
            {onRemove && !disabled && (
              <IconButton
                label={`Remove ${nameOf(item, at)}`}
                icon={X}
                size="small"
                className={
                  quiet ? 'mt-0.5 not-group-focus-within/row:not-group-hover/row:hidden' : 'mt-0.5'
                }
                onClick={() => onRemove(at)}
              />
            )}
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}
