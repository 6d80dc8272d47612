import { Logo } from '@/components/ui/logo'

/** While a project is loaded. */
export function StudioLoading({ name }: { name: string }) {
  return (
    <main className="grid h-dvh place-items-center" aria-busy="true">
      <div className="flex flex-col items-center gap-4">
        <Logo className="size-9 text-accent motion-safe:animate-pulse" />
        <p role="status" className="text-[0.8125rem] text-quiet">
          Opening “{name}” …
        </p>
      </div>
    </main>
  )
}
