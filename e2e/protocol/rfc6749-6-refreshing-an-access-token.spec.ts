import { fleeting, native, rival, web } from './cast/clients.ts'
import { photoApi } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

test.describe('RFC 6749 §6 — refreshing an access token', () => {
  test('brings a new access token and a new refresh token', async ({ alice }) => {
    const first = await alice.connects(web)
    const { tokens } = await web.refreshes(first.refresh_token)
    expect(tokens.access_token).not.toBe(first.access_token)
    expect(tokens.refresh_token).not.toBe(first.refresh_token)
    expect((await photoApi('/photos', tokens.access_token)).status).toBe(200)
  })

  test('keeps the scope and says so', async ({ alice }) => {
    const { refresh_token } = await alice.connects(web, { scope: 'read_photos list_albums' })
    const { scope } = (await web.refreshes(refresh_token)).tokens
    expect(scope.split(' ').sort()).toEqual(['list_albums', 'read_photos'])
  })

  test('may ask for less', async ({ alice }) => {
    const { refresh_token } = await alice.connects(web, { scope: 'read_photos list_albums' })
    const { tokens } = await web.refreshes(refresh_token, { scope: 'list_albums' })
    expect(tokens.scope).toBe('list_albums')
    expect(await photoApi('/photos', tokens.access_token)).toBeChallengedWith('insufficient_scope')
  })

  test('less once is not less for ever: the refresh token keeps what the owner approved', async ({ alice }) => {
    const { refresh_token } = await alice.connects(web, { scope: 'read_photos list_albums' })
    const narrow = (await web.refreshes(refresh_token, { scope: 'list_albums' })).tokens
    const wide = (await web.refreshes(narrow.refresh_token)).tokens
    expect(wide.scope.split(' ').sort()).toEqual(['list_albums', 'read_photos'])
  })

  test('cannot ask for more: invalid_scope, and the token survives', async ({ alice }) => {
    const { refresh_token } = await alice.connects(web, { scope: 'read_photos' })
    const more = await web.refreshes(refresh_token, { scope: 'read_photos write_photos' })
    expect(more).toBeRefusedWith('invalid_scope')
    expect((await web.refreshes(refresh_token)).status).toBe(200)
  })

  test('another client cannot use it, and the rightful one still can', async ({ alice }) => {
    const { refresh_token } = await alice.connects(web)
    expect(await rival.refreshes(refresh_token)).toBeRefusedWith('invalid_grant')
    expect((await web.refreshes(refresh_token)).status).toBe(200)
  })

  test('a failed client authentication does not consume it', async ({ alice }) => {
    const { refresh_token } = await alice.connects(web)
    const nobody = { headers: { authorization: 'Basic bm9ib2R5OndpdGg=' } }
    expect(await web.refreshes(refresh_token, {}, nobody)).toBeRefusedWith('invalid_client')
    expect((await web.refreshes(refresh_token)).status).toBe(200)
  })

  test('a missing or unknown token is refused', async () => {
    expect(await web.refreshes('x', { refresh_token: undefined })).toBeRefusedWith('invalid_request')
    expect(await web.refreshes('cv_rt_unknown')).toBeRefusedWith('invalid_grant')
  })

  test('a public client has refresh tokens too, and they rotate', async ({ alice }) => {
    const first = await alice.connects(native)
    const { tokens } = await native.refreshes(first.refresh_token)
    expect(tokens.refresh_token).not.toBe(first.refresh_token)
  })

  test('an access token is not a refresh token', async ({ alice }) => {
    const { access_token } = await alice.connects(web)
    expect(await web.refreshes(access_token)).toBeRefusedWith('invalid_grant')
  })

  test('one that has been idle too long is dead', async ({ alice }) => {
    const { refresh_token } = await alice.connects(fleeting)
    const idle = Date.now() + 2_200
    await expect.poll(() => Date.now()).toBeGreaterThan(idle)
    expect(await fleeting.refreshes(refresh_token)).toBeRefusedWith('invalid_grant')
  })
})
