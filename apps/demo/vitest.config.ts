import { defineConfig } from 'vitest/config'

/** The tests beside the sources, of every app and of the migrations. They run from the repository's root. */
export default defineConfig({
  test: {
    include: ['apps/**/*.test.{ts,tsx}', 'prisma/**/*.test.ts', 'e2e/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/build/**', '**/build-*/**', '**/.next/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
