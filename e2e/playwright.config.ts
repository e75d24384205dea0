import { defineConfig } from '@playwright/test'

/** Everything the two apps promise, proven from the outside: by HTTP alone, by other people's clients, by a browser. */
const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
const silent = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
const executablePath = process.env.E2E_CHROMIUM

export default defineConfig({
  testDir: '.',
  outputDir: process.env.E2E_OUTPUT ?? '../test-results',
  globalSetup: './stage/curtain.ts',
  workers: 3, // on two cores: somebody is always waiting for a clock or a start
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 240_000, // for what hangs: many a test starts apps of its own, on cores that others use too
  expect: { timeout: 30_000 },
  reporter: process.env.E2E_JSON ? [['list'], ['json', { outputFile: process.env.E2E_JSON }]] : [['list']],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...quiet, ...silent] },
  },
  projects: [
    { name: 'protocol', testDir: './protocol', testMatch: '**/*.spec.ts' },
    { name: 'clients', testDir: './clients', testMatch: '**/*.spec.ts' },
    { name: 'labs', testDir: './labs', testMatch: '**/*.spec.ts', workers: 1 }, // one stage for all
    { name: 'journeys', testDir: './journeys', testMatch: '**/*.spec.ts' },
  ],
})
