import { codeOnly, short, web } from './cast/clients.ts'
import { expect, test } from './cast/play.ts'

test.describe('RFC 6749 §5.1 — the successful response', () => {
  test('has the members of the section, as JSON that nobody stores', async ({ alice }) => {
    const answer = await web.redeems(await alice.grants(web))
    expect(answer.header('content-type')).toMatch(/^application\/json/)
    expect(answer.header('cache-control')).toContain('no-store')
    expect(answer.tokens.token_type.toLowerCase()).toBe('bearer')
    expect(answer.tokens.expires_in).toBe(3600)
    expect(answer.tokens.scope).toBe('read_photos')
    expect(answer.tokens.access_token).toMatch(/^cv_at_[\w-]{22,}$/)
    expect(answer.tokens.refresh_token).toMatch(/^cv_rt_[\w-]{22,}$/)
  })

  test('expires_in is the lifetime that the client registered', async ({ alice }) => {
    expect((await alice.connects(short)).expires_in).toBe(120)
  })

  test('a client that did not register refresh_token gets none', async ({ alice }) => {
    expect(await alice.connects(codeOnly)).not.toHaveProperty('refresh_token')
  })

  test('offline_access is not needed for a refresh token', async ({ alice }) => {
    expect((await alice.connects(web, { scope: 'read_photos' })).refresh_token).toBeTruthy()
  })
})
