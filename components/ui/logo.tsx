/** The mark: a lintel, the beam that carries what is built above an opening. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect x="3" y="5" width="26" height="7" rx="1.5" fill="currentColor" />
      <rect x="6" y="14" width="6" height="13" rx="1.5" fill="currentColor" opacity="0.55" />
      <rect x="20" y="14" width="6" height="13" rx="1.5" fill="currentColor" opacity="0.55" />
    </svg>
  )
}
