import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runningIn, takeOver } from './running.ts'
import { stopAll } from './stopping.ts'

const self = { pid: 1, command: 'demo', cloudVault: 'http://127.0.0.1:4000', printMyPics: 'http://localhost:3000' }
const first = { ...self, databases: null }

describe('one launcher to a data directory', () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'data-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

  it('tells the second where the first one is', async () => {
    expect(await takeOver(dataDir, first)).toBeNull()
    expect(await takeOver(dataDir, { ...first, pid: 2 })).toEqual(first)
  })

  it('lets only one of two in who come at once', async () => {
    const both = await Promise.all([takeOver(dataDir, first), takeOver(dataDir, { ...first, pid: 2 })])
    expect(both.filter((other) => other === null)).toHaveLength(1)
  })

  it('keeps its note to itself: the note has the key to the databases’ addresses', async () => {
    await takeOver(dataDir, first)
    expect(statSync(join(dataDir, 'running.json')).mode & 0o777).toBe(0o600)
  })

  it.each(['{"port":9,"token":"x"}', '{"por'])('takes over from a killed one that left %s', async (note) => {
    writeFileSync(join(dataDir, 'running.json'), note)
    expect(await runningIn(dataDir)).toBeNull()
    expect(await takeOver(dataDir, first)).toBeNull()
  })

  it('waits for one that is busy, making its database for one', async () => {
    const busy = createServer((_, response) => setTimeout(() => response.end(JSON.stringify(first)), 3_500))
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve))
    const { port } = busy.address() as AddressInfo
    writeFileSync(join(dataDir, 'running.json'), JSON.stringify({ port, token: 'x' }))
    expect(await takeOver(dataDir, { ...first, pid: 2 })).toEqual(first)
    busy.close()
  })

  it('removes its note when it stops', async () => {
    await takeOver(dataDir, first)
    await stopAll()
    expect(existsSync(join(dataDir, 'running.json'))).toBe(false)
  })
})
