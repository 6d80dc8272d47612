/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1'],
  serverExternalPackages: ['libpg-query'],
  turbopack: {
    root: import.meta.dirname,
    rules: {
      '**/libpg-query/wasm/libpg-query.js': {
        condition: 'browser',
        loaders: ['./scripts/lib/parser-address.cjs'],
      },
    },
  },
  // Types are checked by tsc over the whole repository, tests included.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'same-origin' },
      ],
    },
  ],
}
