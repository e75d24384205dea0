import { BROWSER_MOVES } from './browser-moves.ts'
import { arrivedIn, type Held } from './held.ts'
import { apiOfMallory, type LinkChange, linkParameters } from './link.ts'
import { type Said, tells } from './said.ts'
import { photographsIn, type Scene, type Tokens } from './scene.ts'
import { SHOP_MOVES } from './shop-moves.ts'
import { asksForTokens } from './token-request.ts'

/** One thing done by hand. */
export type ByHand = {
  value: string | null
  link: LinkChange
  /** Whether Mallory began the flow herself, and so knows its verifier. */
  knowsVerifier: boolean
  /** What Alice's app keeps. */
  app: Tokens
}

/** What came of it: what Mallory holds now, what she was answered, and how many of Alice's photographs that were. */
export type Done = { holds?: Held[]; said?: Said; app?: Tokens; effect?: number; staysSignedIn?: true }
export type Move = (scene: Scene, hand: ByHand) => Promise<Done>

/** Alice opens the link, signs in, approves, and her browser goes where it is sent. */
const aliceFollows: Move = async (scene, { link }) => {
  const leadsTo = await scene.alice.approves(scene.link(linkParameters(scene, link)))
  if (leadsTo?.startsWith('http')) await scene.alice.follows(leadsTo)
  return { holds: await arrivedIn(scene) }
}

/** Alice connects the app that she meant; what it keeps stays with it, but for what a lab lets slip. */
const appConnects: Move = async (scene, { link }) => {
  const app = await scene.connects(linkParameters(scene, link))
  return { app }
}

/** The same, and the code is found in a log afterwards. RFC 9700 §4.2.4 */
const appConnectsAndLogs: Move = async (scene, { link }) => {
  const code = await scene.codeFor(linkParameters(scene, link))
  if (code === null) return {}
  const app = await scene.redeems({ code, verifier: scene.asked.pkce ? scene.verifier : null })
  return { app, holds: [{ kind: 'code', value: code, from: 'the log of Alice’s app' }] }
}

/** The same, and the token stands in a bug report. RFC 6750 §5.3 */
const appConnectsAndCrashes: Move = async (scene, { link }) => {
  const app = await scene.connects(linkParameters(scene, link))
  return app.access_token
    ? { app, holds: [{ kind: 'access_token', value: app.access_token, from: 'a bug report' }] }
    : {}
}

/** RFC 7009 §2.1: Alice disconnects the app, and it gives its token back. */
const appRevokes: Move = async (scene, { app }) => {
  if (app.access_token) await scene.revokes(app.access_token)
  return {}
}

/** The app's storage is copied, as it is at this moment. */
const copyStorage: Move = async (_, { app }) => {
  const { refresh_token: value } = app
  return value ? { holds: [{ kind: 'refresh_token', value, from: 'a copy of the app’s storage' }] } : {}
}

/** Some days pass: the successor is used too, so that no grace is left for the token that was copied. RFC 9700 §4.14.2 */
const appRefreshes: Move = async (scene, { app }) => {
  if (!app.refresh_token) return {}
  const next = await scene.refreshes(app.refresh_token)
  if (!next.refresh_token) return {}
  const after = await scene.refreshes(next.refresh_token)
  return { app: after.refresh_token ? after : next }
}

/** The app shows its token to an API that it was made for, and that is Mallory's. */
const appCallsApi: Move = async (scene, { app }) => {
  const headers = { authorization: `Bearer ${app.access_token}` }
  if (app.access_token) await scene.wire.ask(apiOfMallory(scene), { headers })
  return { holds: await arrivedIn(scene) }
}

/** RFC 6749 §4.1.3, by somebody who holds the code. */
const redeem: Move = async (scene, { value, link, knowsVerifier }) => {
  const redirectUri = linkParameters(scene, link).redirect_uri ?? scene.asked.redirectUri
  const proof: Record<string, string> = knowsVerifier ? { code_verifier: scene.verifier } : {}
  const form = { grant_type: 'authorization_code', code: value ?? '', redirect_uri: redirectUri, ...proof }
  return asksForTokens(scene, form)
}

/** RFC 6749 §6, by somebody who holds the token. */
const refresh: Move = (scene, { value }) =>
  asksForTokens(scene, { grant_type: 'refresh_token', refresh_token: value ?? '' })

/** RFC 6750 §2.1. Photographs that arrive are the effect, and nothing else is. */
const photographs: Move = async (scene, { value }) => {
  const headers = { authorization: `Bearer ${value}`, 'user-agent': 'Mallory' }
  const answer = await scene.wire.ask(`${scene.parties.vault}/api/v1/photos?limit=100`, { headers })
  return { effect: photographsIn(answer), said: tells('GET /api/v1/photos?limit=100', null, answer) }
}

/** Everything that can be done by hand; a lab names those it needs. */
export const MOVES: Record<string, Move> = {
  'alice-follows': aliceFollows,
  'app-connects': appConnects,
  'app-connects-and-logs': appConnectsAndLogs,
  'app-connects-and-crashes': appConnectsAndCrashes,
  'app-revokes': appRevokes,
  'copy-storage': copyStorage,
  'app-refreshes': appRefreshes,
  'app-calls-api': appCallsApi,
  redeem,
  refresh,
  photographs,
  ...BROWSER_MOVES,
  ...SHOP_MOVES,
}
