import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose'
import { timePasses } from '../stage/passing-time.ts'
import { seed } from '../stage/seed-file.ts'
import { onlyWhenAdvertised } from './cast/advertised.ts'
import { Client } from './cast/client.ts'
import { CLOUDVAULT } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'
import { registeredClients } from './cast/registered-clients.ts'

const KEYS = createRemoteJWKSet(new URL(`${CLOUDVAULT}/oauth2/jwks`))
const EVENT = 'http://schemas.openid.net/event/backchannel-logout'

/** The client's own server: what CloudVault told it, and what it answers, in turn. */
class Listener {
  readonly told: { type: string; body: URLSearchParams }[] = []
  private readonly server: Server

  constructor(private readonly answers: number[]) {
    this.server = createServer(async (request, response) => {
      const text = Buffer.concat(await request.toArray()).toString('utf8')
      this.told.push({ type: String(request.headers['content-type']), body: new URLSearchParams(text) })
      response.writeHead(this.answers.shift() ?? 200).end()
    })
  }

  async opens(): Promise<Client> {
    this.server.listen(0, '127.0.0.1')
    await once(this.server, 'listening')
    const { port } = this.server.address() as AddressInfo
    const registration = {
      ...registeredClients.web,
      client_id: `e2e-told-${port}`,
      backchannel_logout_uri: `http://127.0.0.1:${port}/out`,
    }
    await seed({ clients: [registration] })
    return new Client(registration)
  }

  closes(): void {
    this.server.close()
  }
}

onlyWhenAdvertised('backchannel_logout_supported')
/** CloudVault looks for who is due every three seconds, and a busy machine takes its time. */
const SOON = { timeout: 60_000 }

test.describe('OIDC Back-Channel Logout §2.5 — a session ends', () => {
  test('and the client is told, with a signed logout token that is no id_token', async ({ stranger }) => {
    const listener = new Listener([])
    const client = await listener.opens()
    const { id_token } = await stranger.connects(client, { scope: 'openid' })
    await stranger.opens(`${CLOUDVAULT}/oauth2/logout?${new URLSearchParams({ id_token_hint: id_token })}`)
    await expect.poll(() => listener.told.length, SOON).toBe(1)
    listener.closes()

    const [{ type, body } = { type: '', body: new URLSearchParams() }] = listener.told
    expect(type).toMatch(/^application\/x-www-form-urlencoded/)
    const { payload, protectedHeader } = await jwtVerify(body.get('logout_token') ?? '', KEYS, {
      issuer: CLOUDVAULT,
      audience: client.id,
      typ: 'logout+jwt',
    })
    const { sub, sid } = decodeJwt(id_token)
    expect(payload).toMatchObject({ sub, sid, jti: expect.any(String), events: { [EVENT]: {} } })
    expect(payload).not.toHaveProperty('nonce')
    expect(protectedHeader.alg).not.toBe('none')
  })

  test('OIDC Back-Channel Logout §2.8 — a client that failed is told again', async ({ stranger }) => {
    const listener = new Listener([503])
    const client = await listener.opens()
    const { id_token } = await stranger.connects(client, { scope: 'openid' })
    await stranger.opens(`${CLOUDVAULT}/oauth2/logout?${new URLSearchParams({ id_token_hint: id_token })}`)
    await expect.poll(() => listener.told.length, SOON).toBe(1)
    await timePasses('logoutNotice', client.id, 3_600)
    await expect.poll(() => listener.told.length, SOON).toBe(2)
    listener.closes()
  })
})
