'use client'

// Stands in for the root layout when that one fails, so it brings its own document and needs no styles.
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body
        style={{ fontFamily: 'system-ui, sans-serif', margin: '4rem', colorScheme: 'light dark' }}
      >
        <h1>Lintel could not be shown</h1>
        <p>The terminal that Lintel runs in says what went wrong.</p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </body>
    </html>
  )
}
