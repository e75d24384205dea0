import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, it } from 'vitest'
import { openManagement } from './management.ts'
import { noteTokens } from './tokens-issued.ts'

const server = createServer((_, response) => response.end('answered'))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => server.close())

it('measures nothing where no port is named', async () => {
  expect(await openManagement(server, null, '127.0.0.1')).toBeNull()
  expect(server.listenerCount('request')).toBe(1)
})

it('tells in the words of Prometheus what was asked, how long it took and which grants were served; and nothing of anybody', async () => {
  const management = await openManagement(server, 0, '127.0.0.1')
  if (!management) throw new Error('nothing listens')
  await fetch(`${address()}/api/v1/photos/a-photo-of-alice?access_token=a-secret`)
  await fetch(`${address()}/a-secret-too`, { method: 'PROPFIND' })
  noteTokens('refresh_token')
  const port = (management.address() as AddressInfo).port
  const read = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  await expect
    .poll(read, { timeout: 20_000 })
    .toContain('cloudvault_http_request_duration_seconds_count{route="elsewhere",method="other",status="200"} 1')
  const text = await read()
  expect(text).toContain('{route="/api/v1/photos/:id",method="GET",status="200"} 1')
  expect(text).toContain('cloudvault_tokens_issued_total{grant_type="refresh_token"} 1')
  expect(text).toContain('cloudvault_database_connections{use="lanes"} 0')
  expect(text).not.toMatch(/a-secret|alice/)
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
  management.close()
}, 60_000)
