const buildDir = process.env.BUILD_DIR ?? 'build'

/** What `proxy.ts` does not pass: static files, and the plain page of Next's own for one that is not there. */
const inert = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Content-Security-Policy', value: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'" },
]

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NODE_ENV === 'production' ? `${buildDir}/next` : '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  headers: async () => ['/_next/:path*', '/scripts/:path*', '/icon.svg'].map((source) => ({ source, headers: inert })),
  images: { formats: ['image/avif', 'image/webp'] },
  turbopack: { rules: { '*.mdx': { loaders: ['./learn/press/load-lesson.mjs'], as: '*.js' } } },
  typescript: { ignoreBuildErrors: true }, // `npm run typecheck` checks everything, once
  serverExternalPackages: ['@node-rs/argon2', 'sharp', 'pg', 'pdfkit', 'flydrive', 'pg-boss'],
}
