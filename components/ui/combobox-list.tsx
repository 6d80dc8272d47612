'use client'

import { useEffect, useRef } from 'react'
import { classes } from './classes'
import type { ComboboxOption } from './combobox-options'

interface ComboboxListProps {
  id: string
  label: string
  options: readonly ComboboxOption[]
  active: number
  onActive(at: number): void
  onChoose(option: ComboboxOption): void
}

export const optionId = (list: string, at: number) => `${list}-${at}`

/** The focus stays in the text field; which option is active, it says by id. */
export function ComboboxList({
  id,
  label,
  options,
  active,
  onActive,
  onChoose,
}: ComboboxListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const option = list.current?.querySelector(`#${CSS.escape(optionId(id, active))}`)
    option?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className="p-1">
      {options.map((option, at) => {
        const isFirst = option.group !== undefined && option.group !== options[at - 1]?.group
        return (
          <div key={`${option.group ?? ''} ${option.value}`} role="presentation">
            {isFirst && (
              <div
                role="presentation"
                className="px-2 pt-1.5 pb-0.5 text-xs font-medium text-quiet"
              >
                {option.group}
              </div>
            )}
            {/* biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text field */}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the keys */}
            <div
              id={optionId(id, at)}
              role="option"
              aria-selected={at === active}
              className={classes(
                'flex min-h-7 cursor-default items-center gap-3 rounded-[0.3125rem] px-2',
                at === active && 'bg-accent-soft',
              )}
              onPointerMove={() => at !== active && onActive(at)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onChoose(option)}
            >
              <span className="grow truncate">{option.label ?? option.value}</span>
              {option.hint && <span className="shrink-0 text-xs text-quiet">{option.hint}</span>}
            </div>
          </div>
        )
      })}
    </div>
  )
}
