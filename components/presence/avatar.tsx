import { classes } from '@/components/ui/classes'
import type { Author } from '@/lib/sync/protocol'
import { initialsOf } from './initials'

interface AvatarProps {
  author: Author
  className?: string
}

/** A person as initials on their colour. The name stands elsewhere. */
export function Avatar({ author, className }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      // Drawn rather than written: a button's own name need not hold them.
      data-initials={initialsOf(author.name)}
      style={{ backgroundColor: author.colour }}
      className={classes(
        'grid size-6 before:content-[attr(data-initials)] shrink-0 select-none place-items-center rounded-full text-[0.625rem] font-semibold text-on-person',
        className,
      )}
    />
  )
}
