import { returns, SCOPE, type Scene, sentTo } from './scene.ts'
import { plain } from './verdict.ts'

const ASKING = 'RFC 6749 §4.1.1'

/** Exercise 1. */
export async function judgeAuthorizationUrl(scene: Scene): Promise<void> {
  const { verdict, vault, redirectUri } = scene
  const { url, said } = await sentTo(scene)
  verdict.needs(
    url !== null,
    'The browser is sent on with an address.',
    `The browser is sent nowhere: your program answered ${said.status}${problemIn(said.json)}.`,
    ASKING,
  )
  const at = url as URL
  const endpoint = `${at.origin}${at.pathname}` === `${vault.url}/oauth2/authorize`
  verdict.needs(
    endpoint,
    'It is CloudVault’s authorization endpoint.',
    'It is not the authorization endpoint.',
    'RFC 6749 §3.1',
  )
  judgeParameter(scene, at, 'response_type', 'code', 'RFC 6749 §3.1.1')
  judgeParameter(scene, at, 'client_id', vault.client.clientId, 'RFC 6749 §2.2')
  judgeParameter(scene, at, 'redirect_uri', redirectUri, 'RFC 6749 §3.1.2')
  judgeParameter(scene, at, 'scope', SCOPE, 'RFC 6749 §3.3')
  judgeParameter(scene, at, 'code_challenge', scene.given.challenge, 'RFC 7636 §4.3')
  judgeParameter(scene, at, 'code_challenge_method', 'S256', 'RFC 7636 §4.3')
  if (verdict.missing.length > 0) return
  const page = await vault.answers(at.href)
  const code = page.location && new URL(page.location).searchParams.has('code')
  verdict.sees(
    Boolean(code),
    'CloudVault took the request, and sent a code.',
    'CloudVault sent no code.',
    'RFC 6749 §4.1.2',
  )
}

function judgeParameter({ verdict }: Scene, url: URL, name: string, wanted: string, cites: string): void {
  const given = url.searchParams.getAll(name)
  const isRight = given.length === 1 && given[0] === wanted
  const missing =
    given.length === 0
      ? `${name} is missing; here it is ${wanted}.`
      : given.length > 1
        ? `${name} is there ${given.length} times, and has to be there once.`
        : `${name} is ${plain(given[0])}, and has to be ${wanted}.`
  verdict.sees(isRight, `${name} is right.`, missing, cites)
}

/** Exercise 2. */
export async function judgeState(scene: Scene): Promise<void> {
  const { verdict, vault } = scene
  const { url, said } = await sentTo(scene)
  const state = url?.searchParams.get('state') ?? null
  verdict.needs(
    Boolean(url && state),
    'There is a state in the address.',
    `There is no state in the address: your program answered ${said.status}${problemIn(said.json)}.`,
    ASKING,
  )
  const again = (await sentTo(scene)).url
  const other = again?.searchParams.get('state')
  verdict.sees(
    state !== other,
    'It is another one each time.',
    'The second request has the same state as the first.',
    'RFC 6749 §10.12',
  )
  verdict.sees(
    String(state).length >= 22,
    'It is too long to be guessed.',
    `It is ${String(state).length} characters long: 22 of base64url hold the 128 bits that nobody guesses.`,
    'RFC 6749 §10.10',
  )
  const others = url?.searchParams.get('client_id') === vault.client.clientId && url.searchParams.has('code_challenge')
  verdict.needs(
    others,
    'The other parameters are still there.',
    'The other parameters of the address are lost.',
    ASKING,
  )
  const page = await vault.answers(again?.href ?? '')
  const back = page.location ? new URL(page.location).searchParams : new URLSearchParams()
  verdict.needs(
    back.get('state') === other,
    'CloudVault sent it back unchanged.',
    'CloudVault did not send it back.',
    'RFC 6749 §4.1.2',
  )
  const kept = await returns(scene, back)
  verdict.sees(
    kept.status === 200,
    'The session knows it again.',
    'The callback does not know it: keep the state in session.state.',
    'RFC 6749 §10.12',
  )
}

/** What the program said went wrong, when it said something. */
export function problemIn({ error }: Record<string, unknown>): string {
  return error === undefined ? '' : ` (${plain(error)})`
}
