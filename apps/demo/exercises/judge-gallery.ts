import { judgeAuthentication, judgeFields, judgePost } from './judge-tokens.ts'
import type { Said } from './said.ts'
import type { Scene } from './scene.ts'
import { plain } from './verdict.ts'

const asks = ({ program }: Scene, authorization?: string): Promise<Said> =>
  program.asks('/pictures', authorization === undefined ? {} : { headers: { authorization } })

/** Exercise 9. */
export async function judgeBearerToken(scene: Scene): Promise<void> {
  const { verdict } = scene
  const READ: [string, string, string][] = [
    ['Bearer abc.DEF-1~2_3/4+5==', 'A token is read.', 'RFC 6750 §2.1'],
    ['bearer abc', 'The scheme counts in any case: bearer.', 'RFC 9110 §11.1'],
    ['Bearer   abc', 'More than one space is no obstacle.', 'RFC 6750 §2.1'],
  ]
  for (const [header, words, cites] of READ) {
    const { status, json } = await asks(scene, header)
    const token = header.split(/ +/)[1]
    const missing = `Authorization: ${header} has the token ${token}, and your program read ${plain(json.token ?? 'none')} (${status}).`
    verdict.sees(status === 200 && json.token === token, words, missing, cites)
  }
  const NOT_READ: [string | undefined, string, string][] = [
    [undefined, 'a request without the header', 'RFC 6750 §3.1'],
    ['Basic YTpi', 'the credentials of another scheme', 'RFC 9110 §11.1'],
    ['Bearer', 'a scheme without a token', 'RFC 6750 §2.1'],
    ['Bearer a b', 'two words where one token has to be', 'RFC 6750 §2.1'],
    ['Bearerabc', 'a word that only begins like the scheme', 'RFC 6750 §2.1'],
  ]
  for (const [header, what, cites] of NOT_READ) {
    const { status, json } = await asks(scene, header)
    const isRefused = status === 401
    verdict.sees(
      isRefused,
      `No token is found in ${what}.`,
      `A token (${plain(json.token)}) was found in ${what}; it has to be 401.`,
      cites,
    )
  }
  const inAddress = await scene.program.asks('/pictures?access_token=abc')
  verdict.sees(
    inAddress.status === 401,
    'A token in the address does not count.',
    'A token in the address is taken.',
    'RFC 6750 §2.3',
  )
}

/** Exercise 10: tokens that CloudVault issued, one for this gallery and one for somebody else. */
export async function judgeIntrospection(scene: Scene): Promise<void> {
  const { verdict, tap, vault } = scene
  const ours = await vault.gives({ scope: 'read_photos', resource: vault.resource })
  const theirs = await vault.gives({ scope: 'read_photos', resource: `${vault.url}/api/v1` })
  tap.forget()
  const good = await asks(scene, `Bearer ${ours.access_token}`)
  const request = judgePost(scene, '/oauth2/introspect', 'RFC 7662 §2.1')
  judgeFields(scene, request, 'RFC 7662 §2.1', { token: ours.access_token })
  judgeAuthentication(scene, request)
  if (verdict.missing.length > 0) return
  verdict.sees(
    good.status === 200,
    'A good token is let in.',
    `A good token is answered ${good.status}.`,
    'RFC 7662 §2.2',
  )
  const unknown = await asks(scene, 'Bearer cv_at_nobody-has-issued-this')
  verdict.sees(
    unknown.status === 401,
    'A token that nobody issued is not.',
    'A token of which CloudVault says active: false is let in.',
    'RFC 7662 §2.2',
  )
  const foreign = await asks(scene, `Bearer ${theirs.access_token}`)
  verdict.sees(
    foreign.status === 401,
    'A token for the photo API is not let in here.',
    'A token whose aud is the photo API is let in here: whoever it was given to could use it on you.',
    'RFC 9700 §4.10.2',
  )
  tap.isCut = true
  const alone = await asks(scene, `Bearer ${ours.access_token}`)
  tap.isCut = false
  verdict.sees(
    alone.status >= 400,
    'While CloudVault cannot be asked, nobody is let in.',
    'While CloudVault cannot be asked, everybody is let in.',
    'RFC 7662 §4',
  )
}

/** Exercise 11. */
export async function judgeChallenge(scene: Scene): Promise<void> {
  const { vault, verdict } = scene
  const good = await vault.gives({ scope: 'read_photos', resource: vault.resource })
  const less = await vault.gives({ scope: 'list_albums', resource: vault.resource })
  const let_in = await asks(scene, `Bearer ${good.access_token}`)
  verdict.sees(
    let_in.status === 200,
    'A good token is let in.',
    `A good token is answered ${let_in.status}.`,
    'RFC 6750 §2.1',
  )
  judgeRefusal(scene, await asks(scene), 401, null, 'Without a token')
  judgeRefusal(scene, await asks(scene, 'Bearer cv_at_made-up'), 401, 'invalid_token', 'With a bad token')
  const narrow = await asks(scene, `Bearer ${less.access_token}`)
  judgeRefusal(scene, narrow, 403, 'insufficient_scope', 'With a token for list_albums only')
  const names = /scope="read_photos"/.test(narrow.headers.get('www-authenticate') ?? '')
  verdict.sees(
    names,
    'It names the scope that would do.',
    'The challenge does not name the scope that would do: scope="read_photos".',
    'RFC 6750 §3',
  )
}

function judgeRefusal(
  { verdict }: Scene,
  { status, headers }: Said,
  wanted: number,
  error: string | null,
  when: string,
) {
  verdict.sees(
    status === wanted,
    `${when} it is ${wanted}.`,
    `${when} it is ${status}, and has to be ${wanted}.`,
    'RFC 6750 §3.1',
  )
  const challenge = headers.get('www-authenticate') ?? ''
  const isBearer = /^Bearer +\w+=/i.test(challenge)
  verdict.sees(
    isBearer,
    `${when} there is a challenge.`,
    `${when} WWW-Authenticate: Bearer with a parameter, such as realm, is missing.`,
    'RFC 6750 §3',
  )
  const said = /error="([^"]*)"/.exec(challenge)?.[1] ?? null
  const missing =
    error === null
      ? `${when} the challenge must not speak of an error.`
      : `${when} the challenge has to say error="${error}".`
  verdict.sees(said === error, `${when} the error is ${error ?? 'not mentioned'}.`, missing, 'RFC 6750 §3.1')
}
