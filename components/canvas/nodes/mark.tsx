import { ICONS, type Icon } from '@/lib/picture/icons'

interface MarkProps {
  icon: Icon
  className?: string
}

/** The small drawings of diagrams, the same as in pictures. */
export function Mark({ icon, className }: MarkProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={ICONS[icon]} />
    </svg>
  )
}
