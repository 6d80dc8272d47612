import { STARTS, type Start } from './begin/start-choice'

/** Shown in place of the list when there is none: the ways to begin. */
export function EmptyState({ onStart }: { onStart(start: Start): void }) {
  return (
    <section
      aria-labelledby="no-projects"
      className="mt-6 rounded-panel border border-dashed border-field-line px-6 py-12 text-center"
    >
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
      <h2 id="no-projects" className="mt-5 text-base font-semibold">
        No projects yet
      </h2>
      <p className="mx-auto mt-1.5 max-w-sm text-sm text-quiet">
        A project holds one PostgreSQL schema. How do you want to begin?
      </p>
      <ul className="mx-auto mt-6 grid max-w-2xl gap-2 sm:grid-cols-4">
        {STARTS.map(({ start, icon: Icon, title, text }) => (
          <li key={start}>
            <button
              type="button"
              onClick={() => onStart(start)}
              className="flex size-full flex-col rounded-control border border-line bg-surface p-3 text-left hover:bg-hover motion-safe:transition-colors"
            >
              <Icon aria-hidden="true" size={18} strokeWidth={1.75} className="text-accent" />
              <span className="mt-1.5 block text-[0.8125rem] font-medium">{title}</span>
              <span className="mt-0.5 block text-xs text-quiet">{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
