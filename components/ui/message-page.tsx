import type { ReactNode } from 'react'
import { Logo } from './logo'

interface MessagePageProps {
  title: string
  children: ReactNode
}

/** A page with one message and the way out of it. */
export function MessagePage({ title, children }: MessagePageProps) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center px-6 py-16">
      <Logo className="size-9 text-accent" />
      <h1 className="mt-6 text-2xl font-semibold tracking-tight">{title}</h1>
      {children}
    </main>
  )
}
