import { createHash } from 'node:crypto'
import { timePasses } from '../stage/passing-time.ts'
import { native, web } from './cast/clients.ts'
import { photoApi } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')

test.describe('RFC 9700 §4.14 — refresh token protection', () => {
  test('a lost answer may be asked for again: same successor', async ({ alice }) => {
    const first = await alice.connects(web)
    const lost = (await web.refreshes(first.refresh_token)).tokens
    const again = (await web.refreshes(first.refresh_token)).tokens
    expect(again.refresh_token).toBe(lost.refresh_token)
    expect((await photoApi('/photos', again.access_token)).status).toBe(200)
  })

  test('the successor works after a retry: nobody is logged out', async ({ alice }) => {
    const first = await alice.connects(native)
    await native.refreshes(first.refresh_token)
    const again = (await native.refreshes(first.refresh_token)).tokens
    expect((await native.refreshes(again.refresh_token)).status).toBe(200)
  })

  test('ten seconds later, a retry is reuse and ends the family', async ({ alice }) => {
    const first = await alice.connects(web)
    const second = (await web.refreshes(first.refresh_token)).tokens
    await timePasses('refreshTokenUsed', hashOf(first.refresh_token), 11)
    expect(await web.refreshes(first.refresh_token)).toBeRefusedWith('invalid_grant')
    expect(await web.refreshes(second.refresh_token)).toBeRefusedWith('invalid_grant')
    expect(await photoApi('/photos', second.access_token)).toBeChallengedWith('invalid_token')
  })

  test('reuse of an ancestor ends the family', async ({ alice }) => {
    const first = await alice.connects(web)
    const second = (await web.refreshes(first.refresh_token)).tokens
    const third = (await web.refreshes(second.refresh_token)).tokens
    expect(await web.refreshes(first.refresh_token)).toBeRefusedWith('invalid_grant')
    expect(await web.refreshes(third.refresh_token)).toBeRefusedWith('invalid_grant')
    for (const { access_token } of [first, second, third]) {
      expect(await photoApi('/photos', access_token)).toBeChallengedWith('invalid_token')
    }
  })

  test('and nothing but the family', async ({ alice }) => {
    const other = await alice.connects(web)
    const first = await alice.connects(web)
    const second = (await web.refreshes(first.refresh_token)).tokens
    await web.refreshes(second.refresh_token)
    await web.refreshes(first.refresh_token)
    expect((await photoApi('/photos', other.access_token)).status).toBe(200)
    expect((await web.refreshes(other.refresh_token)).status).toBe(200)
  })

  test('a retry may not ask for another scope than the answer it lost', async ({ alice }) => {
    const { refresh_token } = await alice.connects(web, { scope: 'read_photos' })
    await web.refreshes(refresh_token)
    expect(await web.refreshes(refresh_token, { scope: 'write_photos' })).toBeRefusedWith('invalid_scope')
  })
})
