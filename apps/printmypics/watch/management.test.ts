import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, it, vi } from 'vitest'
import { openManagement } from './management.ts'
import { watchedJob } from './print-job.ts'
import { vaultFetch } from './vault-fetch.ts'

const depth = { jobs: { created: 2, retry: 1, active: 0 }, orders: { placed: 3 } }
vi.mock('#storage/queue-depth', () => ({ queueDepth: async () => depth }))
const server = createServer((_, response) => response.end('answered'))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => server.close())

it('measures nothing where no port is named', async () => {
  expect(await openManagement(server, null, '127.0.0.1')).toBeNull()
  expect(server.listenerCount('request')).toBe(1)
})

it('tells what was asked here, what was asked of the vault, and how the presses are doing; and nothing of anybody', async () => {
  const management = await openManagement(server, 0, '127.0.0.1')
  if (!management) throw new Error('nothing listens')
  await fetch(`${address()}/callback?code=a-secret`)
  await vaultFetch(`${address()}/api/v1/photos/photo-of-alice/content?x=a-secret`, { headers: {} })
  await watchedJob('order', false, async () => {})
  await expect(watchedJob('order', false, () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  const port = (management.address() as AddressInfo).port
  const read = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  await expect
    .poll(read, { timeout: 20_000 })
    .toContain('printmypics_http_request_duration_seconds_count{route="elsewhere",method="GET",status="200"} 2')
  const text = await read()
  const asked = 'endpoint="/api/v1/photos/:id/content",method="GET",status="200"'
  expect(text).toContain(`printmypics_vault_request_duration_seconds_count{${asked}} 1`)
  for (const outcome of ['done', 'again']) {
    expect(text).toContain(`printmypics_print_job_duration_seconds_count{outcome="${outcome}"} 1`)
  }
  expect(text).toContain('printmypics_print_jobs{state="created"} 2')
  expect(text).toContain('printmypics_orders_open{status="placed"} 3')
  expect(text).not.toMatch(/a-secret|alice/)
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
  management.close()
}, 60_000)
