import { beforeEach, describe, expect, it } from 'vitest'
import { type Arrived, correlate, type FlowRecord, type Register } from './correlate.ts'

/** The rules by name, with a register in memory. */
class Memory implements Register {
  readonly flows: FlowRecord[] = []
  private readonly keys = new Map<string, FlowRecord>()
  find = (key: string, scope: string | null) => this.keys.get(`${scope} ${key}`) ?? null
  keep = (key: string, scope: string | null, flow: FlowRecord) => {
    if (!this.find(key, scope)) this.keys.set(`${scope} ${key}`, flow)
  }
  join = (part: FlowRecord, whole: FlowRecord) => Object.assign(part, { viewerId: whole.viewerId, partOf: whole.id })
  open = (start: Omit<FlowRecord, 'id' | 'count' | 'lastAt' | 'partOf'>) => {
    const flow = { ...start, id: `flow ${this.flows.length + 1}`, count: 0, lastAt: 0, partOf: null }
    this.flows.push(flow)
    return flow
  }
}

let register: Memory
beforeEach(() => {
  register = new Memory()
})
const still = { time: 0, method: 'GET', status: 303, location: '', client: 'shop', issued: [], carried: [] }
const browser = (viewerId: string, path: string, part: Partial<Arrived>) =>
  correlate({ ...still, channel: 'front', viewerId, path, ...part }, register)
const server = (path: string, part: Partial<Arrived>) =>
  correlate({ ...still, channel: 'back', viewerId: null, path, status: 200, ...part }, register)

/** Alice comes with a link, says yes, and her client spends the code. */
function aliceApproves(state = 'state:1') {
  browser('alice', '/oauth2/authorize', { carried: [state], issued: ['request:1'] })
  return browser('alice', '/consent/decision', {
    carried: ['request:1'],
    issued: ['code:1'],
    location: 'http://shop/cb?code=1',
  })
}

describe('a flow is held together by the protocol’s own values', () => {
  it('from the request over the code and its tokens to the photo API', () => {
    const flow = aliceApproves()
    expect(flow).toMatchObject({ viewerId: 'alice', ending: 'approved', grantType: 'authorization_code' })
    expect(server('/oauth2/token', { carried: ['code:1'], issued: ['token:a', 'token:r'] })).toBe(flow)
    expect(server('/api/v1/photos', { carried: ['token:a'] })).toBe(flow)
    expect(server('/oauth2/token', { carried: ['token:r'], issued: ['token:a2', 'token:r2'] })).toBe(flow)
    expect(server('/oauth2/revoke', { carried: ['token:r2'] })).toBe(flow)
  })
  it('the same state after an answer begins a new flow', () => {
    const flow = aliceApproves()
    expect(browser('alice', '/oauth2/authorize', { carried: ['state:1'] })).not.toBe(flow)
  })
  it('a refusal ends it', () => {
    browser('alice', '/oauth2/authorize', { issued: ['request:1'] })
    const location = 'http://shop/cb?error=access_denied&state=1'
    expect(browser('alice', '/consent/decision', { carried: ['request:1'], location })?.ending).toBe('denied')
  })
})

describe('a back-channel message belongs to the browser that approved', () => {
  it('Mallory’s link, with her state, stays in Alice’s flow when Alice follows it', () => {
    const hers = browser('mallory', '/oauth2/authorize', { carried: ['state:m'], issued: ['request:m'] })
    const alices = aliceApproves('state:m')
    expect(alices).not.toBe(hers)
    expect(server('/oauth2/token', { carried: ['code:1'], issued: ['token:a'] })?.viewerId).toBe('alice')
  })
  it('Mallory’s browser joins no flow of Alice’s, whichever of her values it carries', () => {
    const alices = aliceApproves()
    server('/oauth2/token', { carried: ['code:1'], issued: ['token:a'] })
    const carried = ['state:1', 'request:1', 'code:1', 'token:a']
    for (const path of ['/oauth2/authorize', '/sign-in', '/oauth2/resume', '/oauth2/logout']) {
      expect(browser('mallory', path, { carried })?.viewerId ?? 'mallory').toBe('mallory')
    }
    expect(server('/api/v1/photos', { carried: ['token:a'] })).toBe(alices)
    expect(alices?.viewerId).toBe('alice')
  })
  it('a code in an answer of Mallory’s that Alice’s flow has issued stays Alice’s', () => {
    const alices = aliceApproves()
    browser('mallory', '/oauth2/authorize', { issued: ['code:1'] })
    expect(server('/oauth2/token', { carried: ['code:1'] })).toBe(alices)
  })
  it('a device is nobody’s until its owner has decided; looking at its code is not enough', () => {
    const device = server('/oauth2/device_authorization', { issued: ['device:1', 'user_code:1'] })
    browser('mallory', '/device', { carried: ['user_code:1'], status: 200 })
    browser('mallory', '/device/decision', { carried: ['user_code:1'], location: '/device?user_code=1' })
    expect(device?.viewerId).toBeNull()
    const alices = browser('alice', '/device/decision', {
      carried: ['user_code:1'],
      location: '/device?answer=approve',
    })
    expect(server('/oauth2/token', { carried: ['device:1'], issued: ['token:a'] })).toBe(device)
    expect(device).toMatchObject({ viewerId: 'alice', partOf: alices?.id })
    browser('mallory', '/device/decision', { carried: ['user_code:1'], location: '/device?answer=approve' })
    expect(device?.viewerId).toBe('alice')
  })
  it('a pushed request belongs to the browser that brought it first', () => {
    const pushed = server('/oauth2/par', { issued: ['request_uri:1'] })
    browser('alice', '/oauth2/authorize', { carried: ['request_uri:1'] })
    browser('mallory', '/oauth2/authorize', { carried: ['request_uri:1'] })
    expect(pushed?.viewerId).toBe('alice')
  })
  it('a token that nobody’s flow has issued leads nowhere', () =>
    expect(server('/api/v1/photos', { carried: ['token:x'] })).toBeNull())
})
