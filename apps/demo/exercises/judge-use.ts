import { answerFrom } from './judge-answer.ts'
import { problemIn } from './judge-request.ts'
import { judgeAuthentication, judgeFields, judgePost } from './judge-tokens.ts'
import type { Said } from './said.ts'
import { returns, type Scene } from './scene.ts'
import type { Tokens } from './vault.ts'

/** The dance up to its tokens, which the program then has, and the judge knows from the wire. */
async function connected(scene: Scene): Promise<Tokens> {
  const answer = await answerFrom(scene, 'approve')
  scene.tap.forget()
  const said = await returns(scene, answer)
  const tokens = scene.tap.at('/oauth2/token')[0]
  scene.verdict.needs(
    tokens?.status === 200,
    'Your program has tokens.',
    `Your program has no tokens: it answered ${said.status}${problemIn(said.json)}.`,
    'RFC 6749 §5.1',
  )
  scene.tap.forget()
  return JSON.parse(tokens?.answer ?? '{}')
}

const API = '/api/v1/photos'
const posted = (scene: Scene, path: string): Promise<Said> => scene.program.asks(path, { method: 'POST' })

/** Exercise 6. */
export async function judgeApiCall(scene: Scene): Promise<void> {
  const { verdict, tap } = scene
  const tokens = await connected(scene)
  const said = await scene.program.asks('/photos')
  const request = tap.at(API)[0]
  verdict.needs(
    request !== undefined,
    'A request reached the photo API.',
    `No request has reached ${API}.`,
    'RFC 6750 §2',
  )
  verdict.sees(
    request?.headers.authorization === `Bearer ${tokens.access_token}`,
    'The token travels in the Authorization header.',
    'The header has to be Authorization: Bearer, and then the access token.',
    'RFC 6750 §2.1',
  )
  const isInAddress = [...(request?.query.values() ?? [])].includes(tokens.access_token)
  verdict.sees(
    !isInAddress,
    'It is not in the address.',
    'The token is in the address, where every log on the way keeps it.',
    'RFC 6750 §2.3',
  )
  if (verdict.missing.length > 0) return
  const sent: { photos?: { id: string }[] } = JSON.parse(request?.answer ?? '{}')
  const given = Array.isArray(said.json.photos) ? said.json.photos : []
  verdict.sees(
    given.length > 0 && given.length === sent.photos?.length,
    `The ${sent.photos?.length} photographs are given back.`,
    `CloudVault sent ${sent.photos?.length} photographs, and your program gave ${given.length} back${problemIn(said.json)}.`,
    'RFC 6750 §2.1',
  )
  await revokedByTheOwner(scene, tokens)
  const dead = await scene.program.asks('/photos')
  verdict.sees(
    dead.status !== 200,
    'A 401 is noticed.',
    'The API answered 401, and your program goes on as if it had photographs.',
    'RFC 6750 §3.1',
  )
}

/** What the owner can do at any time, the judge does with the client's own credentials. */
async function revokedByTheOwner({ vault }: Scene, { refresh_token }: Tokens): Promise<void> {
  const { clientId, clientSecret } = vault.client
  await fetch(`${vault.url}/oauth2/revoke`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
    body: new URLSearchParams({ token: refresh_token }),
  })
}

/** Exercise 7. */
export async function judgeRefresh(scene: Scene): Promise<void> {
  const { verdict, tap, vault } = scene
  const first = await connected(scene)
  const said = await posted(scene, '/refresh')
  const request = judgePost(scene, '/oauth2/token', 'RFC 6749 §6')
  judgeFields(scene, request, 'RFC 6749 §6', { grant_type: 'refresh_token', refresh_token: first.refresh_token })
  judgeAuthentication(scene, request)
  if (verdict.missing.length > 0) return
  const fresh: Tokens = JSON.parse(request.answer)
  verdict.needs(
    said.status === 200 && said.json.access_token === fresh.access_token,
    'Your program has the new access token.',
    `Your program does not give the new access token back${problemIn(said.json)}.`,
    'RFC 6749 §6',
  )
  tap.forget()
  await posted(scene, '/refresh')
  const second = tap.at('/oauth2/token')[0]
  verdict.needs(
    second?.form.get('refresh_token') === fresh.refresh_token,
    'The second time it uses the new refresh token.',
    'The second time it uses the old refresh token, which is spent: to the server this looks like a thief.',
    'RFC 9700 §4.14.2',
  )
  await revokedByTheOwner(scene, JSON.parse(second?.answer ?? '{}'))
  const refused = await posted(scene, '/refresh')
  verdict.sees(
    refused.status !== 200,
    'That it is over is noticed.',
    'CloudVault answered invalid_grant, and your program goes on as if it had tokens.',
    'RFC 6749 §5.2',
  )
  const isOver = !(await vault.opensTo(fresh.access_token))
  verdict.sees(isOver, 'And the vault is closed.', 'The vault is still open.', 'RFC 7009 §2.1')
}

/** Exercise 8. */
export async function judgeRevoke(scene: Scene): Promise<void> {
  const { verdict, vault } = scene
  const tokens = await connected(scene)
  const said = await posted(scene, '/disconnect')
  const request = judgePost(scene, '/oauth2/revoke', 'RFC 7009 §2.1')
  judgeAuthentication(scene, request)
  const token = request.form.get('token')
  verdict.sees(
    token === tokens.refresh_token,
    'It gives the refresh token back.',
    token === tokens.access_token
      ? 'It gives the access token back only; the refresh token would get a new one.'
      : 'token is not the refresh token.',
    'RFC 7009 §2.1',
  )
  if (verdict.missing.length > 0) return
  verdict.sees(
    said.status === 200,
    'Your program says that it is done.',
    `Your program answered ${said.status}${problemIn(said.json)}.`,
    'RFC 7009 §2.2',
  )
  verdict.sees(
    !(await vault.opensTo(tokens.access_token)),
    'A copy of the access token opens nothing any more.',
    'A copy of the access token still opens the vault.',
    'RFC 7009 §2.1',
  )
}
