import { defineConfig } from 'vitest/config'

const missing = ['TEST_DATABASE_SERVER', 'TEST_CLOUDVAULT_DATABASE_URL', 'TEST_PRINTMYPICS_DATABASE_URL'].filter(
  (name) => !process.env[name],
)
if (missing.length > 0) {
  const why = `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not set`
  console.warn(
    `\n  ${why}: tests that need a database are SKIPPED or fail.\n  npm test -- --only unit starts one and runs them all.\n`,
  )
}

/** The tests beside the sources, of every app and of the migrations. They run from the repository's root. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } }, // pages are rendered by a few of them; Next does this for itself
  test: {
    include: ['apps/**/*.test.{ts,tsx}', 'prisma/**/*.test.ts', 'e2e/**/*.test.ts', 'deploy/*.test.ts'],
    exclude: ['**/node_modules/**', '**/build/**', '**/build-*/**', '**/.next/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
