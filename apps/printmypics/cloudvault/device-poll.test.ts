import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readTokens } from '#storage/connections'
import { db } from '#storage/database'
import { endVisit } from '#storage/kiosk-endings'
import { askForUserCode, BOOTH_WAITS_SECONDS } from './device-authorization.ts'
import { pollForVisit } from './device-poll.ts'
import { forgetVault } from './discovery.ts'
import { aCustomer, answersPolls, idOf, notYet, pause, pollsNow } from './rehearsal/booth.ts'
import { DATABASE, openShop } from './rehearsal/shop.ts'
import { aStranger, goodTokens, type Stranger } from './rehearsal/stranger.ts'

describe.skipIf(!DATABASE)('RFC 8628 — the photo booth asks a vault by somebody else', () => {
  let vault: Stranger
  beforeAll(async () => {
    vault = await aStranger()
    openShop(vault.issuer)
    const usual = { issuer: vault.issuer, token_endpoint: `${vault.issuer}/token` }
    const device = { device_authorization_endpoint: `${vault.issuer}/device_authorization` }
    vault.on['/.well-known/oauth-authorization-server'] = () => ({ body: { ...usual, ...device } })
    forgetVault()
  })
  afterAll(() => vault.close())
  beforeEach(() => {
    vault.asked.length = 0
    answersPolls(vault, notYet('authorization_pending'))
  })

  describe('§3.1 and §3.2 — the code to show', () => {
    const answer = { device_code: 'd', user_code: 'WDJB-MJHT', verification_uri: 'https://vault.example/device' }

    it('asks for the two scopes that printing needs, with the shop’s own credentials', async () => {
      vault.on['/device_authorization'] = () => ({ body: { ...answer, expires_in: 900 } })
      await askForUserCode()
      const [asked] = vault.asked.filter(({ path }) => path === '/device_authorization')
      expect(asked?.form.get('scope')).toBe('read_photos list_albums')
      expect(asked?.authorization).toMatch(/^Basic /)
    })

    it('waits five seconds between polls when the vault does not say how long', async () => {
      vault.on['/device_authorization'] = () => ({ body: { ...answer, expires_in: 900 } })
      expect((await askForUserCode()).interval).toBe(5)
    })

    it('shows a code for five minutes, however long the vault would wait', async () => {
      vault.on['/device_authorization'] = () => ({ body: { ...answer, expires_in: 900 } })
      const { codeExpiresAt } = await askForUserCode()
      expect(codeExpiresAt.getTime()).toBeLessThanOrEqual(Date.now() + BOOTH_WAITS_SECONDS * 1000)
    })

    it('says that the vault is away when it answers 503, and that it refused when it answers an error', async () => {
      vault.on['/device_authorization'] = () => ({ status: 503, body: {} })
      await expect(askForUserCode()).rejects.toMatchObject({ tag: 'vault-away' })
      vault.on['/device_authorization'] = () => ({ status: 400, body: { error: 'unauthorized_client' } })
      await expect(askForUserCode()).rejects.toMatchObject({ tag: 'vault-refused' })
    })
  })

  describe('§3.5 — asking whether the owner has answered', () => {
    it('asks once per interval, however many screens and instances want to know', async () => {
      const booth = await aCustomer()
      const { id } = await idOf(booth)
      await db().kioskVisit.update({ where: { id }, data: { nextPollAt: new Date() } })
      await Promise.all(Array.from({ length: 20 }, () => pollForVisit(id)))
      expect(vault.times('/token')).toBe(1)
    })

    it('does not ask before the first interval is over', async () => {
      const { id } = await idOf(await aCustomer())
      await pollForVisit(id)
      expect(vault.times('/token')).toBe(0)
    })

    it('keeps its pace while the answer is authorization_pending', async () => {
      const booth = await aCustomer()
      await pollsNow(booth)
      expect(await pause(booth)).toBe(5)
    })

    it('waits five seconds longer after slow_down, and from then on', async () => {
      const booth = await aCustomer()
      answersPolls(vault, notYet('slow_down'), notYet('authorization_pending'))
      await pollsNow(booth)
      expect(await pause(booth)).toBe(10)
      await pollsNow(booth)
      expect(await pause(booth)).toBe(10)
    })

    it('asks less and less often while nobody answers, and comes back to its pace', async () => {
      const booth = await aCustomer()
      answersPolls(vault, notYet('', 503), notYet('', 503), notYet('authorization_pending'))
      await pollsNow(booth)
      expect(await pause(booth)).toBe(10)
      await pollsNow(booth)
      expect(await pause(booth)).toBe(20)
      expect(await booth.visit()).toMatchObject({ status: 'waiting', unanswered: 2 })
      await pollsNow(booth)
      expect(await booth.visit()).toMatchObject({ unanswered: 0 })
    })

    it.each([
      ['access_denied', 400, 'denied'],
      ['expired_token', 400, 'expired'],
      ['invalid_grant', 400, 'refused'],
      ['invalid_client', 401, 'shop-unknown'],
    ])('ends at %s, and never asks with that code again', async (error, status, ending) => {
      const booth = await aCustomer()
      answersPolls(vault, notYet(error, status))
      await pollsNow(booth)
      expect(await booth.visit()).toMatchObject({ status: ending })
      await pollsNow(booth)
      expect(vault.times('/token')).toBe(1)
    })

    it('does not ask for a code whose time is over', async () => {
      const booth = await aCustomer(-1)
      await pollsNow(booth)
      expect(vault.times('/token')).toBe(0)
      expect(await booth.visit()).toMatchObject({ status: 'expired' })
    })
  })

  describe('§3.5 — the tokens come', () => {
    it('connects the customer in front of this booth, and nobody else', async () => {
      const [booth, other] = [await aCustomer(), await aCustomer()]
      answersPolls(vault, 'tokens')
      await pollsNow(booth)
      expect(await booth.visit()).toMatchObject({ status: 'connected' })
      expect(await readTokens((await idOf(booth)).shopperId)).not.toBeNull()
      expect(await other.visit()).toMatchObject({ status: 'waiting' })
      expect(await readTokens((await idOf(other)).shopperId)).toBeNull()
    })

    it('keeps neither the device code nor its cookie in plain text', async () => {
      const booth = await aCustomer()
      const row = await db().kioskVisit.findUniqueOrThrow({ where: { id: (await idOf(booth)).id } })
      expect(JSON.stringify(row)).not.toMatch(/a device code/)
      expect(JSON.stringify(row)).not.toContain(booth.cookie)
    })

    it('gives them straight back when the customer has left meanwhile', async () => {
      const booth = await aCustomer()
      const { id, shopperId } = await idOf(booth)
      let leaving: Promise<void> | undefined
      vault.on['/token'] = () => {
        leaving = endVisit(id)
        return goodTokens()
      }
      await pollsNow(booth)
      await leaving
      expect(await readTokens(shopperId)).toBeNull()
    })
  })
})
