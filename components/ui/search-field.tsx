import { Search } from 'lucide-react'
import { type ComponentProps, useId } from 'react'
import { classes } from './classes'

interface SearchFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  label: string
  value: string
  onChange(text: string): void
}

/** Escape empties it. */
export function SearchField({ label, value, onChange, className, ...rest }: SearchFieldProps) {
  const id = useId()
  return (
    <div className={classes('relative', className)}>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Search
        aria-hidden="true"
        size={16}
        strokeWidth={1.75}
        className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-quiet"
      />
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={value}
        placeholder={label}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return
          event.preventDefault()
          onChange('')
        }}
        className="h-9 w-full rounded-control border border-field-line bg-surface pr-2 pl-8 text-sm text-ink placeholder:text-quiet"
        {...rest}
      />
    </div>
  )
}
