import { reader, web } from './cast/clients.ts'
import { expect, test } from './cast/play.ts'

test.describe('RFC 6749 §3.3 — scope', () => {
  test('a request without scope gets the default of the client, and the answer says so', async ({ alice }) => {
    expect((await alice.connects(web, { scope: undefined })).scope).toBe('read_photos')
  })

  test('the token response always carries the scope granted', async ({ alice }) => {
    const { scope } = await alice.connects(web, { scope: 'list_albums read_photos' })
    expect(scope.split(' ').sort()).toEqual(['list_albums', 'read_photos'])
  })

  test('order and repetition do not matter', async ({ alice }) => {
    const { scope } = await alice.connects(web, { scope: 'read_photos list_albums read_photos' })
    expect(scope.split(' ').sort()).toEqual(['list_albums', 'read_photos'])
  })

  test('a scope the client did not register is invalid_scope', async ({ alice }) => {
    expect(await alice.opens(reader.asks({ scope: 'write_photos' }))).toBeSentBackWith('invalid_scope')
  })

  test('scopes are case-sensitive', async ({ alice }) => {
    expect(await alice.opens(web.asks({ scope: 'READ_PHOTOS' }))).toBeSentBackWith('invalid_scope')
  })

  for (const scope of ['read_photos "', 'read_photos \\', 'read_photos ü']) {
    test(`characters that no scope may have are invalid_scope: ${JSON.stringify(scope)}`, async ({ alice }) => {
      expect(await alice.opens(web.asks({ scope }))).toBeSentBackWith('invalid_scope')
    })
  }
})
