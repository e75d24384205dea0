import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { lineOf, noteClient } from './request-line.ts'

const written: { level: string; fields: Record<string, unknown> }[] = []
const at = (level: string) => (fields: Record<string, unknown>) => written.push({ level, fields })
const logger = { isLevelEnabled: () => true, debug: at('debug'), info: at('info'), warn: at('warn') }
vi.mock('./log.ts', () => ({ log: () => logger }))
const { writeRequestLines } = await import('./request-lines.ts')

let answer: (request: IncomingMessage) => number = () => 200
const seen: (string | undefined)[] = []
const server = createServer((request, response) => {
  seen.push(String(request.headers['x-request-id']))
  response.writeHead(answer(request)).end()
})
writeRequestLines(server)
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers })
const lines = async (count = 1) => {
  await expect.poll(() => written).toHaveLength(count)
  return written
}
afterAll(() => server.close())
afterEach(() => {
  written.length = 0
  answer = () => 200
})

it('keeps a well-formed request id, tells it to whoever answers, and sends it back', async () => {
  const answered = await ask('/oauth2/jwks', { 'X-Request-Id': '7f1d9c1e-shop' })
  expect(answered.headers.get('x-request-id')).toBe('7f1d9c1e-shop')
  expect(seen.at(-1)).toBe('7f1d9c1e-shop')
  expect((await lines())[0]).toMatchObject({
    level: 'info',
    fields: { request_id: '7f1d9c1e-shop', method: 'GET', route: '/oauth2/jwks', status: 200 },
  })
})

it.each(['short', 'with a space', 'x'.repeat(65), `cv_at_${'a'.repeat(43)}`, 'eyJhbGciOiJub25lIn0.e30.sig'])(
  'makes one in place of %s',
  async (given) => {
    const made = (await ask('/', { 'X-Request-Id': given })).headers.get('x-request-id')
    expect(made).toMatch(/^[0-9a-f-]{36}$/)
    expect((await lines())[0]?.fields.request_id).toBe(made)
  },
)

it('writes nothing of an address but the line of the table that it met', async () => {
  await ask('/api/v1/photos/photo-of-alice/content?access_token=a-secret', { Cookie: 'a=secret', Authorization: 'x' })
  await ask('/nobody/knows/secret')
  expect((await lines(2)).map(({ fields }) => fields.route)).toEqual(['/api/v1/photos/:id/content', 'elsewhere'])
  expect(JSON.stringify(written)).not.toMatch(/secret|alice/)
})

it('keeps what is asked all the time for those who want everything, and warns of a failure of ours', async () => {
  await ask('/readyz')
  answer = () => 503
  await ask('/readyz')
  expect((await lines(2)).map(({ level }) => level)).toEqual(['debug', 'warn'])
})

it('names the client, and waits for the flow of a request that is listened to', async () => {
  let place = (_flow: string | null): void => {}
  answer = (request) => {
    noteClient(request as unknown as Request, 'web')
    lineOf(request)?.expectFlow()
    place = (flow) => lineOf(request)?.place(flow)
    return 200
  }
  await ask('/oauth2/token')
  await ask('/oauth2/token')
  place('flow-2')
  expect((await lines())[0]?.fields).toMatchObject({ client_id: 'web', flow_id: 'flow-2' })
  place('flow-3')
  expect(written).toHaveLength(1)
})
