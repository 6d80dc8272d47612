'use client'

import { ChevronDown } from 'lucide-react'
import { Popover } from 'radix-ui'
import { type ReactNode, useId, useRef } from 'react'
import { classes } from './classes'
import { ComboboxList, optionId } from './combobox-list'
import { errorIdOf, Field, fieldBox } from './field'
import { usePortalContainer } from './portal'
import { type Options, useCombobox } from './use-combobox'

interface ComboboxProps {
  label: string
  hideLabel?: boolean
  value: string
  options: Options
  /** What is shown for the value, where `options` is a function. */
  shown?: string | undefined
  /** Text that is none of the options is taken as it is. */
  free?: boolean
  hint?: ReactNode
  error?: string | undefined
  action?: ReactNode
  placeholder?: string
  disabled?: boolean
  autoFocus?: boolean
  mono?: boolean
  onCommit(value: string): boolean | undefined
  onCancel?(): void
  /** The focus went elsewhere, after what was typed was handed over. */
  onLeave?(): void
}

/** A text field that knows what could stand in it: typing narrows the list, arrows and Enter choose. */
export function Combobox(props: ComboboxProps) {
  const { label, hideLabel, hint, error, action, mono, placeholder, disabled, autoFocus } = props
  const id = useId()
  const listId = `${id}-list`
  const field = useRef<HTMLInputElement>(null)
  const container = usePortalContainer()
  const box = useCombobox({ ...props, free: props.free ?? false })
  return (
    <Field id={id} label={label} hideLabel={hideLabel} hint={hint} error={error} action={action}>
      <Popover.Root open={box.isOpen}>
        <Popover.Anchor className="relative">
          <input
            ref={field}
            id={id}
            role="combobox"
            autoComplete="off"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: only where the person has just asked for the field
            autoFocus={autoFocus}
            disabled={disabled}
            placeholder={placeholder}
            value={box.text}
            aria-expanded={box.isOpen}
            aria-autocomplete="list"
            aria-controls={box.isOpen ? listId : undefined}
            aria-activedescendant={
              box.isOpen && box.active >= 0 ? optionId(listId, box.active) : undefined
            }
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? errorIdOf(id) : undefined}
            className={classes(fieldBox(Boolean(error)), 'h-7 pr-6', mono && 'font-mono text-xs')}
            onFocus={(event) => event.target.select()}
            onClick={box.open}
            onChange={(event) => box.type(event.target.value)}
            onBlur={() => {
              box.leave()
              props.onLeave?.()
            }}
            onKeyDown={box.press}
          />
          {(typeof props.options === 'function' || props.options.length > 0) && (
            <ChevronDown
              aria-hidden="true"
              size={14}
              className="pointer-events-none absolute top-[0.4375rem] right-1.5 text-quiet"
            />
          )}
        </Popover.Anchor>
        <Popover.Portal container={container}>
          <Popover.Content
            role="presentation"
            align="start"
            sideOffset={4}
            collisionPadding={8}
            onOpenAutoFocus={(event) => event.preventDefault()}
            onCloseAutoFocus={(event) => event.preventDefault()}
            onInteractOutside={(event) =>
              event.target === field.current ? event.preventDefault() : box.close()
            }
            className="z-50 max-h-[min(20rem,var(--radix-popper-available-height))] max-w-96 min-w-(--radix-popper-anchor-width) overflow-y-auto rounded-control border border-line bg-raised text-[0.8125rem] text-ink shadow-raised"
          >
            <ComboboxList
              id={listId}
              label={label}
              options={box.fitting}
              active={box.active}
              onActive={box.setActive}
              onChoose={box.choose}
            />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </Field>
  )
}
