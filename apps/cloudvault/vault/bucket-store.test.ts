import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openStore, type PhotoStore } from './photo-store.ts'
import { keepsItsPromises } from './store-promises.fixture.ts'

const SERVICE = fileURLToPath(new URL('s3-service.fixture.mjs', import.meta.url))

let directory: string
let service: ChildProcess
let address: string
let store: PhotoStore
beforeAll(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'S3RVER').stubEnv('AWS_SECRET_ACCESS_KEY', 'S3RVER')
  directory = await mkdtemp(join(tmpdir(), 'bucket '))
  service = spawn(process.execPath, [SERVICE, directory, 'photos'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [port] = await once(service.stdout ?? service, 'data')
  address = `?endpoint=http://127.0.0.1:${String(port).trim()}&forcePathStyle=1`
  store = await openStore(`s3://photos${address}`)
})
afterAll(async () => {
  service.stdin?.end()
  await once(service, 'exit')
  await rm(directory, { recursive: true })
  vi.unstubAllEnvs()
})

describe('The photo store, in a bucket of a service that speaks S3', () => {
  keepsItsPromises(() => store)

  it('says so when the bucket is not there, instead of having no photo', async () => {
    const elsewhere = await openStore(`s3://nowhere${address}`)
    await expect(elsewhere.read('ab/one/original')).rejects.toThrow('bucket')
  })
})
