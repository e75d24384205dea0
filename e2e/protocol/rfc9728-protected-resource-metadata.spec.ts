import { onlyWhenAdvertised } from './cast/advertised.ts'
import { CLOUDVAULT, exchange, photoApi } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

const DOCUMENT = `${CLOUDVAULT}/.well-known/oauth-protected-resource/api/v1`

onlyWhenAdvertised('protected_resources', `${CLOUDVAULT}/api/v1`)

test.describe('RFC 9728 §3 — protected resource metadata', () => {
  test('names the resource, its authorization server and its scopes, to everybody', async () => {
    const answer = await exchange(DOCUMENT, { headers: { origin: 'https://anywhere.test' } })
    expect(answer.header('access-control-allow-origin')).toBe('*')
    expect(answer.json).toMatchObject({
      resource: `${CLOUDVAULT}/api/v1`,
      authorization_servers: [CLOUDVAULT],
      bearer_methods_supported: ['header'],
    })
    expect(answer.json.scopes_supported).toEqual(expect.arrayContaining(['read_photos', 'list_albums']))
  })

  test('RFC 9728 §5.1 — the challenge says where to find it', async () => {
    for (const token of [null, 'wrong']) {
      const challenge = (await photoApi('/photos', token)).header('www-authenticate')
      expect(challenge).toContain(`resource_metadata="${DOCUMENT}"`)
    }
  })
})
