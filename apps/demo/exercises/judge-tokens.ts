import { answerFrom } from './judge-answer.ts'
import { problemIn } from './judge-request.ts'
import { returns, type Scene, sentTo } from './scene.ts'
import type { Heard } from './tap.ts'
import { challengeOf } from './vault.ts'
import { plain } from './verdict.ts'

const TOKEN = '/oauth2/token'

/** Exercise 4: what is judged is the request that reached CloudVault. */
export async function judgeExchange(scene: Scene): Promise<void> {
  const { verdict, tap, given, redirectUri } = scene
  const answer = await answerFrom(scene, 'approve')
  tap.forget()
  const said = await returns(scene, answer)
  const request = judgePost(scene, TOKEN, 'RFC 6749 §3.2')
  judgeFields(scene, request, 'RFC 6749 §4.1.3', {
    grant_type: 'authorization_code',
    code: answer.get('code') ?? '',
    redirect_uri: redirectUri,
  })
  judgeFields(scene, request, 'RFC 7636 §4.5', { code_verifier: given.verifier })
  judgeAuthentication(scene, request)
  if (verdict.missing.length > 0) return
  verdict.needs(
    request.status === 200,
    'CloudVault gave tokens for it.',
    `CloudVault answered ${request.status}: ${plain(request.answer)}`,
    'RFC 6749 §5.1',
  )
  const tokens = JSON.parse(request.answer)
  verdict.sees(
    said.status === 200 && said.json.access_token === tokens.access_token,
    'Your program has them now.',
    `Your program did not give them back${problemIn(said.json)}.`,
    'RFC 6749 §5.1',
  )
  const spoilt = await answerFrom(scene, 'approve')
  spoilt.set('code', 'cv_ac_a-code-that-does-not-exist')
  const refused = await returns(scene, spoilt)
  verdict.sees(
    refused.status !== 200,
    'A refusal of the server is noticed.',
    'CloudVault refused a code with invalid_grant, and your program goes on as if it had tokens.',
    'RFC 6749 §5.2',
  )
}

/** Exercise 5. */
export async function judgePkce(scene: Scene): Promise<void> {
  const { verdict, vault, tap } = scene
  const { url, said } = await sentTo(scene)
  const challenge = url?.searchParams.get('code_challenge') ?? ''
  verdict.needs(
    /^[\w-]{43}$/.test(challenge),
    'The challenge looks like a SHA-256 in base64url.',
    `The challenge is no SHA-256 in base64url, which has 43 characters without padding${problemIn(said.json)}.`,
    'RFC 7636 §4.2',
  )
  const next = (await sentTo(scene)).url
  verdict.sees(
    next?.searchParams.get('code_challenge') !== challenge,
    'Every request has a challenge of its own.',
    'The second request has the same challenge as the first: make a new verifier each time.',
    'RFC 7636 §4.1',
  )
  const page = await vault.answers(next?.href ?? '')
  tap.forget()
  await returns(scene, page.location ? new URL(page.location).searchParams : new URLSearchParams())
  const request = tap.at(TOKEN)[0]
  const verifier = request?.form.get('code_verifier') ?? ''
  verdict.needs(
    /^[\w\-.~]{43,128}$/.test(verifier),
    'The verifier has 43 to 128 of the permitted characters.',
    `The verifier has ${verifier.length} characters; permitted are 43 to 128 letters, digits and - . _ ~`,
    'RFC 7636 §4.1',
  )
  verdict.needs(
    challengeOf(verifier) === next?.searchParams.get('code_challenge'),
    'The challenge is the hash of the verifier.',
    'The challenge is not the base64url of the SHA-256 of the verifier.',
    'RFC 7636 §4.2',
  )
  verdict.sees(
    request?.status === 200,
    'CloudVault gave tokens for it.',
    `CloudVault answered ${request?.status}.`,
    'RFC 7636 §4.6',
  )
}

/** The one POST that has to have reached this endpoint. */
export function judgePost({ verdict, tap }: Scene, path: string, cites: string): Heard {
  const heard = tap.at(path)
  const [request] = heard
  verdict.needs(request !== undefined, `A request reached ${path}.`, `No request has reached ${path}.`, cites)
  const sure = request as Heard
  verdict.sees(
    heard.length === 1,
    'It is one request.',
    `There were ${heard.length} requests, and one is enough.`,
    cites,
  )
  verdict.needs(sure.method === 'POST', 'It is a POST.', `It is a ${plain(sure.method)}, and has to be a POST.`, cites)
  const isForm = /^application\/x-www-form-urlencoded/i.test(String(sure.headers['content-type']))
  verdict.needs(isForm, 'It carries a form.', 'Its body is no form (application/x-www-form-urlencoded).', cites)
  return sure
}

/** Every field is there, once, with its value. */
export function judgeFields({ verdict }: Scene, { form }: Heard, cites: string, wanted: Record<string, string>): void {
  for (const [name, value] of Object.entries(wanted)) {
    const given = form.getAll(name)
    const missing =
      given.length === 0 ? `${name} is missing in the form.` : `${name} is not what it has to be: ${plain(given[0])}`
    verdict.sees(given.length === 1 && given[0] === value, `${name} is right.`, missing, cites)
  }
}

/** RFC 6749 §2.3.1: by HTTP Basic, and the secret nowhere else. */
export function judgeAuthentication({ verdict, vault }: Scene, { headers, form, query }: Heard): void {
  const [, encoded = ''] = /^basic +(\S+)$/i.exec(String(headers.authorization ?? '')) ?? []
  const isRight = Buffer.from(encoded, 'base64').toString() === `${vault.client.clientId}:${vault.client.clientSecret}`
  verdict.sees(
    isRight,
    'The client says who it is.',
    encoded
      ? 'The credentials in Authorization: Basic are not this client’s.'
      : 'The client does not say who it is: Authorization: Basic is missing.',
    'RFC 6749 §2.3.1',
  )
  if (!query.has('client_secret') && !form.has('client_secret')) return
  verdict.sees(
    false,
    '',
    'The client_secret is sent outside of Authorization: Basic too. One way is enough.',
    'RFC 6749 §2.3',
  )
}
