'use client'

import type { ReactNode } from 'react'
import { Button } from './button'

interface NoticeProps {
  /** Nothing is shown without a text. */
  text: string | undefined
  action?: ReactNode
  onClose(): void
}

/** A remark at the lower edge. The region stays in the page, so that a new remark is read out. */
export function Notice({ text, action, onClose }: NoticeProps) {
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-10 z-50 flex justify-center px-4"
    >
      {text && (
        <div className="pointer-events-auto flex max-w-full items-center gap-2 rounded-panel border border-line bg-raised py-2 pr-2 pl-4 text-sm shadow-raised">
          <span className="mr-2 truncate">{text}</span>
          {action}
          <Button look="quiet" size="small" onClick={onClose}>
            Dismiss
          </Button>
        </div>
      )}
    </div>
  )
}
