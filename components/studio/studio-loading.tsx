import { Logo } from '@/components/ui/logo'

const ROWS = [62, 44, 71, 38, 55, 66, 47, 59]

/** While a project is loaded: the studio's outline, without content. */
export function StudioLoading({ name }: { name: string }) {
  return (
    <div className="flex h-dvh flex-col overflow-hidden text-[0.8125rem]" aria-busy="true">
      <div className="flex h-11 shrink-0 items-center gap-2 border-b border-line bg-surface px-3.5">
        <Logo className="size-5 text-accent" />
        <span className="truncate font-medium">{name}</span>
      </div>
      <div className="flex min-h-0 grow">
        <div className="hidden w-66 shrink-0 flex-col gap-3 border-r border-line bg-surface p-3 lg:flex">
          {ROWS.map((width) => (
            <span
              key={width}
              className="h-3 rounded bg-hover motion-safe:animate-pulse"
              style={{ width: `${width}%` }}
            />
          ))}
        </div>
        <main className="grid min-w-0 grow place-items-center">
          <p role="status" className="text-quiet">
            Opening “{name}” …
          </p>
        </main>
        <div className="hidden w-80 shrink-0 border-l border-line bg-surface lg:block" />
      </div>
      <div className="h-7 shrink-0 border-t border-line bg-surface" />
    </div>
  )
}
