import Link from 'next/link'
import { Logo } from '@/components/ui/logo'

export function SiteHeader() {
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex h-14 max-w-4xl items-center gap-2.5 px-6">
        <Link href="/" className="flex items-center gap-2.5 rounded-control">
          <Logo className="size-6 text-accent" />
          <span className="text-[0.9375rem] font-semibold tracking-tight">Lintel</span>
        </Link>
        <nav aria-label="Site" className="ml-3 flex gap-1 text-[0.8125rem]">
          <Link
            href="/"
            className="rounded-control px-2 py-1 text-quiet hover:bg-hover hover:text-ink"
          >
            Projects
          </Link>
          <Link
            href="/standards"
            className="rounded-control px-2 py-1 text-quiet hover:bg-hover hover:text-ink"
          >
            Standards
          </Link>
        </nav>
        <span className="ml-auto hidden text-[0.8125rem] text-quiet sm:block">
          Schema design studio for PostgreSQL
        </span>
      </div>
    </header>
  )
}
