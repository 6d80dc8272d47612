import '@fontsource-variable/inter'
import './globals.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { QueryProvider } from '@/components/query-provider'

export const metadata: Metadata = {
  title: { default: 'Lintel', template: '%s · Lintel' },
  description: 'Schema design studio for PostgreSQL',
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body className="font-sans">
        <QueryProvider>{children}</QueryProvider>
      </body>
    </html>
  )
}
