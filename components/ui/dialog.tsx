'use client'

import { type ReactNode, useEffect, useId, useState } from 'react'
import { classes } from './classes'
import { PortalContainer } from './portal'

const SIZES = { small: 'max-w-md', medium: 'max-w-2xl', large: 'max-w-5xl' } as const

interface DialogProps {
  title: string
  children: ReactNode
  size?: keyof typeof SIZES
  onClose(): void
}

/** A modal dialog: open as long as it is rendered. Escape, and a click beside it, close it. */
export function Dialog({ title, children, size = 'small', onClose }: DialogProps) {
  const [dialog, setDialog] = useState<HTMLDialogElement | null>(null)
  const id = useId()
  useEffect(() => {
    if (dialog && !dialog.open) dialog.showModal()
    const closeBeside = (event: MouseEvent) => event.target === dialog && dialog?.close()
    dialog?.addEventListener('mousedown', closeBeside)
    return () => dialog?.removeEventListener('mousedown', closeBeside)
  }, [dialog])
  return (
    <dialog
      ref={setDialog}
      aria-labelledby={id}
      onClose={onClose}
      className={classes(
        'm-auto w-[calc(100%-2rem)] rounded-panel border border-line bg-raised p-0 text-ink shadow-raised backdrop:bg-black/40',
        SIZES[size],
      )}
    >
      <PortalContainer value={dialog}>
        <div className="p-6">
          <h2 id={id} className="text-base font-semibold">
            {title}
          </h2>
          {children}
        </div>
      </PortalContainer>
    </dialog>
  )
}
