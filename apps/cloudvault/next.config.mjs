const buildDir = process.env.BUILD_DIR ?? 'build'

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NODE_ENV === 'production' ? `${buildDir}/next` : '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  images: { formats: ['image/avif', 'image/webp'] },
  typescript: { ignoreBuildErrors: true }, // `npm run typecheck` checks everything, once
  serverExternalPackages: ['@node-rs/argon2', 'sharp', 'pg', 'pdfkit', 'flydrive', 'pg-boss'],
}
