import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { refuseForeignDatabases, removeData, startOver } from './fresh.ts'

describe('--fresh', () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'data of mine-'))
    mkdirSync(join(dataDir, 'photos'))
    writeFileSync(join(dataDir, 'letter.txt'), 'dear diary')
  })
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

  it('removes what this installation made, and leaves what else lies there', async () => {
    writeFileSync(join(dataDir, 'secrets.json'), '{}')
    await startOver(dataDir)
    expect(existsSync(join(dataDir, 'photos'))).toBe(false)
    expect(existsSync(join(dataDir, 'letter.txt'))).toBe(true)
  })

  it('removes the cluster’s own folder elsewhere, and no other that a note may name', async () => {
    const letters = join(dataDir, 'letters')
    mkdirSync(letters)
    const ours = mkdtempSync(join(tmpdir(), 'photo-oauth-'))
    for (const place of [ours, letters, `${ours}/../${basename(dataDir)}`]) {
      writeFileSync(join(dataDir, 'cluster-place.txt'), `${place}\n`)
      removeData(dataDir)
    }
    expect(existsSync(ours)).toBe(false)
    expect(existsSync(letters)).toBe(true)
  })

  it('is refused where a database of the user’s own is named: its rows would stay', () => {
    vi.stubEnv('CLOUDVAULT_DATABASE_URL', 'postgresql://127.0.0.1/photos')
    expect(refuseForeignDatabases).toThrow('npm run reset -- --force')
    vi.stubEnv('CLOUDVAULT_DATABASE_URL', '')
    vi.stubEnv('PRINTMYPICS_DATABASE_URL', '')
    expect(refuseForeignDatabases).not.toThrow()
    vi.unstubAllEnvs()
  })

  it('removes nothing from a folder that was never an installation’s', async () => {
    await startOver(dataDir)
    expect(existsSync(join(dataDir, 'photos'))).toBe(true)
  })
})
