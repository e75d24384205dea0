import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STRICT } from '#cloudvault/policy'
import { aVisitor, DATABASE, openShop } from '#cloudvault/rehearsal/shop'
import { readConfiguration } from '#configuration'
import { hashOf } from '#session/opaque'
import { db } from '#storage/database'
import { findGuest, findShopper } from '#storage/shoppers'
import { messagesSince, writeMessage } from '#storage/wire-messages'
import { redeemTicket } from '#wire/tickets'
import { viewerWith } from '#wire/viewer'
import { labOfShopper, policyFor, policyOf } from './armed.ts'
import { answersLabRunner } from './endpoints.ts'

const KEY = 'a key that only the lab runner and this shop were told'
const CLIENT = 'lab-0123456789abcdefghijklmno'
const capability = 'c'.repeat(43)
const RUN = {
  clientId: CLIENT,
  clientSecret: 'a-secret',
  weakening: { state: 'ignored' },
  otherIssuer: null,
  capability,
}

const server = createServer((request, response) => {
  if (!answersLabRunner(KEY, request, response)) response.writeHead(404).end()
})
let origin = ''

beforeAll(async () => {
  openShop('http://127.0.0.1:4000')
  process.env.PRINTMYPICS_MODE = 'lab'
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  delete process.env.PRINTMYPICS_MODE
  server.close()
  await db().$disconnect()
})

const tell = (what: string, body: unknown, key = KEY) =>
  fetch(`${origin}/labs/${what}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}` },
    body: JSON.stringify(body),
  })

describe('arming a lab', () => {
  it.each(['live', 'room', 'demo'] as const)('is not there in %s mode, whatever key is set', (mode) => {
    const url = mode === 'room' ? 'https://shop.example' : 'http://localhost:3000'
    const env = { ...process.env, PRINTMYPICS_MODE: mode, PRINTMYPICS_URL: url, PRINTMYPICS_LAB_KEY: KEY }
    expect(readConfiguration(env).labKey).toBeNull()
  })
  it('is refused without the key, and with another one', async () => {
    expect((await tell('arm', RUN, 'another key')).status).toBe(401)
    expect(policyOf(CLIENT)).toBe(STRICT)
  })
  it.each(['printmypics', 'printmypics-slow', 'lab-', ''])('is refused for the client %o', async (clientId) => {
    expect((await tell('arm', { ...RUN, clientId })).status).toBe(400)
    expect(policyOf(clientId)).toBe(STRICT)
  })
  it.each([{ state: 'checked' }, { redirectUri: 'prefix' }, { pkce: 'whatever' }])(
    'is refused for the switch %o, which is none',
    async (weakening) => expect((await tell('arm', { ...RUN, weakening })).status).toBe(400),
  )
  it('sends nobody’s code to an address that is not on this machine', async () =>
    expect((await tell('arm', { ...RUN, otherIssuer: 'http://mallory.example/as' })).status).toBe(400))
})

describe.skipIf(!DATABASE)('a lab that is armed', () => {
  it('is weak for its own two shoppers, strict for everybody else, and leaves nobody behind', async () => {
    const learner = await aVisitor()
    const { alice, mallory, ticket } = (await (await tell('arm', RUN)).json()) as Record<string, string>
    const guests = await Promise.all([alice, mallory].map((cookie = '') => findGuest(hashOf(cookie))))
    const shopperIds = guests.map((guest) => guest?.id ?? 'nobody')
    expect(labOfShopper(shopperIds[0])?.shopperIds).toEqual(shopperIds)
    for (const id of shopperIds) expect(policyFor(id)).toEqual({ ...STRICT, state: 'ignored' })
    for (const id of [learner.shopperId, null, undefined]) expect(policyFor(id)).toBe(STRICT)
    for (const id of ['printmypics', 'printmypics-slow', `${CLIENT}x`]) expect(policyOf(id)).toBe(STRICT)

    expect((await tell('disarm', { clientId: CLIENT })).status).toBe(200)
    const { id: viewerId } = viewerWith(capability)
    await writeMessage({ id: 'of-a-lab', viewerId, flow: 'a flow', content: '{}', sealed: null, channel: 'front' })
    expect(await messagesSince(viewerId, '')).toHaveLength(1)
    await tell('forget', { capability })
    expect(await messagesSince(viewerId, '')).toEqual([])
    expect(await redeemTicket(ticket ?? ''), 'a ticket for what is gone').toBeNull()
    for (const id of shopperIds) expect(policyFor(id)).toBe(STRICT)
    for (const id of shopperIds) expect(await findShopper(id)).toBeNull()
    expect(await findShopper(learner.shopperId)).not.toBeNull()
  })
})
