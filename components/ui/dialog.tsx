'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'

interface DialogProps {
  title: string
  children: ReactNode
  onClose(): void
}

/** A modal dialog: open as long as it is rendered. Escape, and a click beside it, close it. */
export function Dialog({ title, children, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    const element = dialog.current
    const closeBeside = (event: MouseEvent) => event.target === element && element?.close()
    element?.addEventListener('mousedown', closeBeside)
    return () => element?.removeEventListener('mousedown', closeBeside)
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="m-auto w-[calc(100%-2rem)] max-w-md rounded-panel border border-line bg-raised p-0 text-ink shadow-raised backdrop:bg-black/40"
    >
      <div className="p-6">
        <h2 id={id} className="text-base font-semibold">
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  )
}
