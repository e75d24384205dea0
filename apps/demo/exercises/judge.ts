import { judgeCallback } from './judge-answer.ts'
import { judgeCodeVerifier } from './judge-code-verifier.ts'
import { judgeBearerToken, judgeChallenge, judgeIntrospection } from './judge-gallery.ts'
import { judgeRedirectUri } from './judge-redirect-uri.ts'
import { judgeAuthorizationUrl, judgeState } from './judge-request.ts'
import { judgeSingleUse } from './judge-single-use.ts'
import { judgeExchange, judgePkce } from './judge-tokens.ts'
import { judgeApiCall, judgeRefresh, judgeRevoke } from './judge-use.ts'
import { Program } from './program.ts'
import { SCOPE, type Scene } from './scene.ts'
import type { Source } from './start-program.ts'
import { Tap } from './tap.ts'
import { Trouble } from './trouble.ts'
import { newPkce, type Vault } from './vault.ts'
import { Enough, type Line, Verdict } from './verdict.ts'

/** In the order of the exercises. */
const JUDGES: ((scene: Scene) => Promise<void>)[] = [
  judgeAuthorizationUrl,
  judgeState,
  judgeCallback,
  judgeExchange,
  judgePkce,
  judgeApiCall,
  judgeRefresh,
  judgeRevoke,
  judgeBearerToken,
  judgeIntrospection,
  judgeChallenge,
  judgeRedirectUri,
  judgeCodeVerifier,
  judgeSingleUse,
]

/** Runs a learner's program against a running CloudVault, plays everybody else, and says what holds and what is missing. */
export async function judge(exercise: number, source: Source, vault: Vault): Promise<Line[]> {
  const verdict = new Verdict()
  const tap = await Tap.before(vault.url)
  const given = newPkce()
  let program: Program | null = null
  try {
    const told = (url: string) => ({
      CLOUDVAULT_URL: tap.url,
      ISSUER: vault.url,
      CLIENT_ID: vault.client.clientId,
      CLIENT_SECRET: vault.client.clientSecret,
      REDIRECT_URI: `${url}/callback`,
      RESOURCE: vault.resource,
      SCOPE,
      CODE_VERIFIER: given.verifier,
      CODE_CHALLENGE: given.challenge,
    })
    program = await Program.starts(source, exercise, told)
    const scene = { exercise, vault, tap, program, verdict, given, redirectUri: `${program.url}/callback` }
    await JUDGES[exercise - 1]?.(scene)
  } catch (error) {
    if (error instanceof Trouble) verdict.lines.push({ held: false, words: error.message, cites: '' })
    else if (!(error instanceof Enough)) throw error
  } finally {
    await program?.stops()
    tap.close()
  }
  return verdict.lines
}
