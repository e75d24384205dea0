import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { takeOver } from '../running.ts'
import { stopAll } from '../stopping.ts'
import { seedEnvironment } from './seed.ts'

const NAMED = process.env.TEST_CLOUDVAULT_DATABASE_URL ?? ''
const demo = { pid: 1, command: 'demo', cloudVault: 'http://127.0.0.1:4700', printMyPics: 'http://localhost:3700' }
const databases = { cloudvault: 'postgresql://demo/cloudvault', printmypics: 'postgresql://demo/printmypics' }

describe('a seed file, while a demo runs', () => {
  let dataDir: string
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'data-'))
    vi.stubEnv('DEMO_DATA_DIR', dataDir)
    await takeOver(dataDir, { ...demo, databases })
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(dataDir, { recursive: true, force: true })
    return stopAll()
  })

  it('goes into the demo’s database', async () => {
    vi.stubEnv('CLOUDVAULT_DATABASE_URL', undefined)
    const { CLOUDVAULT_DATABASE_URL, CLOUDVAULT_URL } = await seedEnvironment(3000)
    expect(CLOUDVAULT_DATABASE_URL).toBe(databases.cloudvault)
    expect(CLOUDVAULT_URL).toBe(demo.cloudVault)
  })

  it.runIf(NAMED)('goes into the database that is named instead, and is for a CloudVault anywhere', async () => {
    vi.stubEnv('CLOUDVAULT_DATABASE_URL', NAMED)
    vi.stubEnv('CLOUDVAULT_URL', 'https://vault.example')
    const { CLOUDVAULT_DATABASE_URL, CLOUDVAULT_URL, CLOUDVAULT_MODE } = await seedEnvironment(3000)
    expect({ CLOUDVAULT_DATABASE_URL, CLOUDVAULT_URL, CLOUDVAULT_MODE }).toEqual({
      CLOUDVAULT_DATABASE_URL: NAMED,
      CLOUDVAULT_URL: 'https://vault.example',
      CLOUDVAULT_MODE: 'live',
    })
  })
})
