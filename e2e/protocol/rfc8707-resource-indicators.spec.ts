import { onlyWhenAdvertised } from './cast/advertised.ts'
import { web } from './cast/clients.ts'
import { CLOUDVAULT, photoApi } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

const PHOTO_API = `${CLOUDVAULT}/api/v1`

onlyWhenAdvertised('protected_resources', PHOTO_API)

test.describe('RFC 8707 §2 — resource indicators', () => {
  test('a known resource is granted and its token works there', async ({ alice }) => {
    const grant = await alice.grants(web, { resource: PHOTO_API })
    const { access_token } = (await web.redeems(grant, { resource: PHOTO_API })).tokens
    expect((await photoApi('/photos', access_token)).status).toBe(200)
  })

  for (const resource of ['https://nobody-guards.test/api', 'not a uri', `${PHOTO_API}#part`, '/api/v1']) {
    test(`"${resource}" is invalid_target`, async ({ alice }) => {
      expect(await alice.opens(web.asks({ resource }))).toBeSentBackWith('invalid_target')
    })
  }

  test('a resource at the token endpoint that was not granted is invalid_target', async ({ alice }) => {
    const grant = await alice.grants(web, { resource: PHOTO_API })
    expect(await web.redeems(grant, { resource: 'https://nobody-guards.test/api' })).toBeRefusedWith('invalid_target')
  })
})
