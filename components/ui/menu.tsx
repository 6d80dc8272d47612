'use client'

import { DropdownMenu, ContextMenu as RadixContext } from 'radix-ui'
import type { ReactNode } from 'react'
import { MENU, MenuBody } from './menu-body'
import type { MenuItem } from './menu-items'
import { usePortalContainer } from './portal'

interface MenuProps {
  /** A button, with a name of its own. */
  trigger: ReactNode
  /** A function is asked when the menu opens. */
  items: readonly MenuItem[] | (() => readonly MenuItem[])
  align?: 'start' | 'center' | 'end'
  /** What keeps the focus after the choice, where that is not the trigger. */
  keepFocus?: boolean
}

const Body = ({ items, parts }: Pick<MenuProps, 'items'> & Parameters<typeof partsOf>[0]) => (
  <MenuBody items={typeof items === 'function' ? items() : items} parts={partsOf({ parts })} />
)

const partsOf = ({ parts }: { parts: typeof DropdownMenu | typeof RadixContext }) => parts

/** The choice opened a modal dialog, which has the focus; what lies behind it must not take it. */
function isBehindDialog(around: HTMLElement | null): boolean {
  const dialog = [...document.querySelectorAll<HTMLElement>('dialog:modal')].at(-1)
  return dialog !== undefined && dialog !== around
}

/** A menu under a button. */
export function Menu({ trigger, items, align = 'start', keepFocus }: MenuProps) {
  const container = usePortalContainer()
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={container}>
        <DropdownMenu.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={MENU}
          onCloseAutoFocus={(event) => {
            if (keepFocus || isBehindDialog(container)) event.preventDefault()
          }}
        >
          <Body items={items} parts={DropdownMenu} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

interface ContextMenuProps {
  /** One element that takes a ref: right-clicking it, or the menu key on it, opens the menu. */
  children: ReactNode
  items: MenuProps['items']
}

export function ContextMenu({ children, items }: ContextMenuProps) {
  const container = usePortalContainer()
  return (
    <RadixContext.Root modal={false}>
      <RadixContext.Trigger asChild>{children}</RadixContext.Trigger>
      <RadixContext.Portal container={container}>
        <RadixContext.Content
          collisionPadding={8}
          className={MENU}
          onCloseAutoFocus={(event) => isBehindDialog(container) && event.preventDefault()}
        >
          <Body items={items} parts={RadixContext} />
        </RadixContext.Content>
      </RadixContext.Portal>
    </RadixContext.Root>
  )
}
