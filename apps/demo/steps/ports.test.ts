import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readFlags } from '../flags.ts'
import { chooseAddresses } from './ports.ts'

let other: Server | undefined
afterEach(() => {
  vi.unstubAllEnvs()
  other?.close()
})

describe('a taken port', () => {
  it('that was asked for by URL is said with the name of the variable, and no other is tried', async () => {
    other = createServer()
    await new Promise<void>((resolve) => other?.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    vi.stubEnv('CLOUDVAULT_URL', `http://127.0.0.1:${port}`)
    vi.stubEnv('PRINTMYPICS_URL', undefined)
    await expect(chooseAddresses(readFlags(['--port-base', '28100']))).rejects.toThrow(
      new RegExp(`Port ${port} is taken.*another address in CLOUDVAULT_URL`),
    )
  })
})
