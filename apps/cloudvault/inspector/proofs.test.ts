import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { signJws } from '#oauth/json-web-signature'
import { challengeOf } from '#oauth/pkce'
import { proofsOf } from './proofs.ts'
import { frontChannel, Recorded, redeems, VERIFIER } from './recorded.fixture.ts'

const flow = redeems(frontChannel(new Recorded())).messages
const token = flow.find(({ url }) => url.endsWith('/oauth2/token'))
const withSecret = (kind: 'id_token', value: string) => {
  if (!token) throw new Error('the fixture has a token request')
  return { ...token, secrets: [{ kind, mark: 'x', value }] }
}

describe('What a learner may verify', () => {
  it('PKCE: the verifier’s hash is the challenge of the authorization request', () => {
    const proof = token && proofsOf(token, flow, []).find(({ kind }) => kind === 'pkce')
    expect(proof).toMatchObject({ computed: challengeOf(VERIFIER), challenge: challengeOf(VERIFIER) })
  })
  it('Basic: id and secret, one decoding away', () => {
    const proof = token && proofsOf(token, flow, []).find(({ kind }) => kind === 'basic')
    expect(proof).toMatchObject({ clientId: 'printmypics', secret: 's3cret-of-the-shop-0123456789' })
  })
  it('a JWT: its signature against the published keys', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const published = [{ ...publicKey.export({ format: 'jwk' }), kid: 'one' }]
    const jws = await signJws({ alg: 'ES256', kid: 'one' }, { sub: 'alice' }, privateKey)
    const [proof] = proofsOf(withSecret('id_token', jws), flow, published)
    expect(proof).toMatchObject({ kind: 'jwt', claims: { sub: 'alice' }, signature: 'verified' })
    const [changed] = proofsOf(withSecret('id_token', `${jws.slice(0, -6)}AAAAAA`), flow, published)
    expect(changed).toMatchObject({ signature: 'does not match' })
    const [strange] = proofsOf(withSecret('id_token', jws), flow, [])
    expect(strange).toMatchObject({ signature: 'its key is not published' })
  })
  it('says nothing of what is masked', () => {
    const masked = token && { ...token, secrets: token.secrets.map((secret) => ({ ...secret, value: null })) }
    expect(masked && proofsOf(masked, flow, [])).toEqual([])
  })
})
