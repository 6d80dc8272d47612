import type { ComponentProps } from 'react'
import { classes } from './classes'

const LOOKS = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-line bg-surface text-ink hover:bg-hover',
  quiet: 'text-quiet hover:bg-hover hover:text-ink',
  danger: 'text-danger hover:bg-danger-soft',
} as const

const SIZES = {
  tiny: 'h-6 px-2 text-xs',
  small: 'h-8 px-2.5 text-[0.8125rem]',
  medium: 'h-10 px-4 text-sm',
} as const

interface ButtonProps extends ComponentProps<'button'> {
  look?: keyof typeof LOOKS
  size?: keyof typeof SIZES
}

export function Button({
  look = 'secondary',
  size = 'medium',
  type = 'button',
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={classes(
        'inline-flex shrink-0 items-center justify-center gap-2 rounded-control font-medium motion-safe:transition-colors disabled:opacity-60',
        SIZES[size],
        LOOKS[look],
        className,
      )}
      {...rest}
    />
  )
}
