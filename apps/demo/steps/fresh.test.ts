import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startOver } from './fresh.ts'

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

  it('removes nothing from a folder that was never an installation’s', async () => {
    await startOver(dataDir)
    expect(existsSync(join(dataDir, 'photos'))).toBe(true)
  })
})
