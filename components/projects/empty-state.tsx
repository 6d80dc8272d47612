/** Shown in place of the list; the form to create the first project stands right above it. */
export function EmptyState() {
  return (
    <div className="mt-6 rounded-panel border border-dashed border-field-line px-6 py-14 text-center">
      <svg viewBox="0 0 120 56" aria-hidden="true" className="mx-auto h-14 text-accent">
        <g fill="none" stroke="currentColor" strokeWidth="1.5">
          <rect x="1" y="6" width="42" height="44" rx="5" />
          <rect x="77" y="6" width="42" height="44" rx="5" />
          <path d="M1 18h42M77 18h42" />
          <path d="M43 28h12a5 5 0 0 1 5 5v2a5 5 0 0 0 5 5h12" />
        </g>
        <g fill="currentColor" opacity="0.45">
          <path d="M8 25h22v3H8zM8 33h16v3H8zM8 41h19v3H8zM84 25h18v3H84zM84 33h24v3H84zM84 41h14v3H84z" />
        </g>
      </svg>
      <h2 className="mt-5 text-base font-semibold">No projects yet</h2>
      <p className="mx-auto mt-1.5 max-w-sm text-sm text-quiet">
        Give your first schema a name above. You can rename it at any time, and a deleted project
        can be restored.
      </p>
    </div>
  )
}
