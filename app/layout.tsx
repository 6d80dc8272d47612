import '@fontsource-variable/inter'
import './globals.css'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { QueryProvider } from '@/components/query-provider'
import { TooltipProvider } from '@/components/ui/tooltip'
import { isTheme, THEME_COOKIE } from '@/lib/client/theme'

export const metadata: Metadata = {
  title: { default: 'Lintel', template: '%s · Lintel' },
  description: 'Schema design studio for PostgreSQL',
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get(THEME_COOKIE)?.value
  return (
    <html lang="en" data-theme={isTheme(theme) ? theme : 'system'}>
      <body className="font-sans">
        <QueryProvider>
          <TooltipProvider>{children}</TooltipProvider>
        </QueryProvider>
      </body>
    </html>
  )
}
