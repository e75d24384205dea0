import { createServer, type Server } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort, isFree } from './free.ts'
import { holderOf } from './holder.ts'

describe('a taken port', () => {
  let server: Server
  let port: number
  beforeEach(async () => {
    port = await freePort()
    server = createServer()
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  })
  afterEach(() => new Promise((resolve) => server.close(resolve)))

  it('is seen at once', async () => {
    expect(await isFree(port)).toBe(false)
  })

  it('is passed over for the next one wanted', async () => {
    const other = await freePort()
    expect(await freePort(port, other)).toBe(other)
  })

  it('is passed over for any other when none wanted is free', async () => {
    expect(await freePort(port)).not.toBe(port)
  })

  it.runIf(process.platform === 'linux')('is told with the process that has it', () => {
    expect(holderOf(port)).toContain(`process ${process.pid}`)
  })

  it('has no holder once it is free', async () => {
    await new Promise((resolve) => server.close(resolve))
    expect(await isFree(port)).toBe(true)
    expect(holderOf(port)).toBeNull()
  })
})
