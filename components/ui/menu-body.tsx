'use client'

/** The entries of a menu, with whichever of radix-ui's two menus carries it. */
import { Check, ChevronRight } from 'lucide-react'
import type { ContextMenu, DropdownMenu } from 'radix-ui'
import { Fragment, type ReactNode } from 'react'
import { classes } from './classes'
import type { MenuAction, MenuItem, SubMenu } from './menu-items'
import { usePortalContainer } from './portal'
import { Shortcut } from './shortcut'

export type MenuParts = Pick<
  typeof DropdownMenu | typeof ContextMenu,
  'Item' | 'CheckboxItem' | 'Separator' | 'Label' | 'Sub' | 'SubTrigger' | 'SubContent' | 'Portal'
>

export const MENU =
  'z-50 max-h-(--radix-popper-available-height) min-w-44 overflow-y-auto rounded-control border border-line bg-raised p-1 text-[0.8125rem] text-ink shadow-raised'

const ROW =
  'flex h-7 cursor-default items-center gap-2 rounded-[0.3125rem] pr-2 pl-1.5 outline-none select-none data-disabled:opacity-50'
const lit = (danger: boolean | undefined) =>
  danger
    ? 'text-danger data-highlighted:bg-danger-soft'
    : 'data-highlighted:bg-accent-soft data-[state=open]:bg-accent-soft'

function Line({ action, children }: { action: MenuAction | SubMenu; children?: ReactNode }) {
  const Icon = action.icon
  const ticked = 'checked' in action && action.checked
  return (
    <>
      <span className="flex w-4 shrink-0 justify-center">
        {Icon && <Icon aria-hidden="true" size={15} strokeWidth={1.75} />}
        {ticked && !Icon && <Check aria-hidden="true" size={15} strokeWidth={2} />}
      </span>
      <span className="grow truncate">{action.label}</span>
      {'hint' in action && action.hint && (
        <span className="pl-4 text-xs text-quiet">{action.hint}</span>
      )}
      {'keys' in action && action.keys && (
        <span className="pl-4">
          <Shortcut keys={action.keys} />
        </span>
      )}
      {children}
    </>
  )
}

function Action({ action, parts: Parts }: { action: MenuAction; parts: MenuParts }) {
  const className = classes(ROW, lit(action.danger))
  if (action.checked === undefined) {
    return (
      <Parts.Item
        disabled={action.disabled ?? false}
        onSelect={() => action.run()}
        className={className}
      >
        <Line action={action} />
      </Parts.Item>
    )
  }
  return (
    <Parts.CheckboxItem
      checked={action.checked}
      disabled={action.disabled ?? false}
      onSelect={() => action.run()}
      className={className}
    >
      <Line action={action} />
    </Parts.CheckboxItem>
  )
}

export function MenuBody({
  items,
  parts: Parts,
}: {
  items: readonly MenuItem[]
  parts: MenuParts
}) {
  const container = usePortalContainer()
  const row = (item: MenuItem) => {
    if (item === 'separator') return <Parts.Separator className="my-1 h-px bg-line" />
    if ('heading' in item) {
      return (
        <Parts.Label className="px-2 pt-1.5 pb-1 text-xs font-medium text-quiet">
          {item.heading}
        </Parts.Label>
      )
    }
    if ('run' in item) return <Action action={item} parts={Parts} />
    return (
      <Parts.Sub>
        <Parts.SubTrigger className={classes(ROW, lit(false))}>
          <Line action={item}>
            <ChevronRight aria-hidden="true" size={14} className="text-quiet" />
          </Line>
        </Parts.SubTrigger>
        <Parts.Portal container={container}>
          <Parts.SubContent sideOffset={4} collisionPadding={8} className={MENU}>
            <MenuBody items={item.items} parts={Parts} />
          </Parts.SubContent>
        </Parts.Portal>
      </Parts.Sub>
    )
  }
  return items.map((item, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a menu is made anew when it opens and does not change then
    <Fragment key={at}>{row(item)}</Fragment>
  ))
}
