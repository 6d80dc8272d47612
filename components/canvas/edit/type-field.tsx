'use client'

import { Popover } from 'radix-ui'
import { type KeyboardEvent, useId } from 'react'
import { ComboboxList, optionId } from '@/components/ui/combobox-list'
import { InlineField } from './inline-field'
import { useTypeList } from './use-type-list'

interface TypeFieldProps {
  label: string
  value: string
  error?: string | null
  placeholder?: string
  className?: string
  autoFocus?: boolean
  onChange(text: string): void
  /** Keys that the list does not use itself. `text` is what stands in the field then, a chosen type included. */
  onKey(event: KeyboardEvent, text: string): void
  onLeave?(): void
}

/** Where a type is typed: the types that fit are offered below, by what they mean, of this design, and PostgreSQL's. */
export function TypeField({ value, onChange, onKey, onLeave, ...field }: TypeFieldProps) {
  const listId = useId()
  const list = useTypeList(value, onChange)
  const { isShown, active } = list
  return (
    <Popover.Root open={isShown}>
      <Popover.Anchor asChild>
        <span className={field.className}>
          <InlineField
            label={field.label}
            error={field.error}
            placeholder={field.placeholder}
            autoFocus={field.autoFocus}
            role="combobox"
            aria-expanded={isShown}
            aria-autocomplete="list"
            aria-controls={isShown ? listId : undefined}
            aria-activedescendant={isShown && active >= 0 ? optionId(listId, active) : undefined}
            value={value}
            onFocus={(event) => event.target.select()}
            onChange={(event) => {
              onChange(event.target.value)
              list.open()
            }}
            onKeyDown={(event) => list.press(event, onKey)}
            onBlur={() => {
              list.close()
              onLeave?.()
            }}
          />
        </span>
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          role="presentation"
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className="z-50 max-h-72 w-72 overflow-y-auto rounded-control border border-line bg-raised text-[0.8125rem] text-ink shadow-raised"
        >
          <ComboboxList
            id={listId}
            label={field.label}
            options={list.fitting}
            active={active}
            onActive={list.setActive}
            onChoose={(option) => list.choose(option.value)}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
