import { BROWSER_PLAYS } from './browser-plays.ts'
import { apiOfMallory, linkParameters } from './link.ts'
import { codeIn, type Scene } from './scene.ts'
import { SHOP_PLAYS } from './shop-plays.ts'

/** One attack. @returns what it came to: how many of Alice's photographs Mallory holds at the end, or 0 and 1. */
export type Play = (scene: Scene) => Promise<number>

/** RFC 7636 §1: another app on the phone has claimed the same address, and gets the code. */
const stolenCode: Play = async (scene) => {
  const code = codeIn(await scene.alice.approves(scene.link()))
  return code === null ? 0 : scene.photographs((await scene.redeems({ code, by: 'Mallory' })).access_token)
}

/** RFC 6749 §10.5: Alice's app has long redeemed the code that Mallory found in a log. */
const replayedCode: Play = async (scene) => {
  const code = codeIn(await scene.alice.approves(scene.link()))
  if (code === null) return 0
  await scene.redeems({ code, verifier: scene.asked.pkce ? scene.verifier : null })
  return scene.photographs((await scene.redeems({ code, by: 'Mallory' })).access_token)
}

/** RFC 9700 §4.1.1: an address that begins like the app's and is Mallory's. The link is hers, and so is the verifier. */
const redirectByPrefix: Play = async (scene) => {
  const changes = linkParameters(scene, { redirectUri: 'begins the same' })
  const leadsTo = await scene.alice.approves(scene.link(changes))
  if (leadsTo === null) return 0
  await scene.alice.follows(leadsTo)
  const [caught] = await scene.caught()
  const code = codeIn(caught ? new URL(caught.url, scene.parties.mallory).href : null)
  if (code === null) return 0
  const { redirect_uri: redirectUri } = changes
  return scene.photographs(
    (await scene.redeems({ code, redirectUri, verifier: scene.verifier, by: 'Mallory' })).access_token,
  )
}

/** RFC 9700 §4.14: a copy of the app's storage, some days old. The app itself has gone on. */
const stolenRefreshToken: Play = async (scene) => {
  const { refresh_token: stolen } = await scene.connects()
  if (!stolen) return 0
  const next = await scene.refreshes(stolen)
  if (next.refresh_token) await scene.refreshes(next.refresh_token)
  return scene.photographs((await scene.refreshes(stolen, 'Mallory')).access_token)
}

/** RFC 6750 §3.1: Alice allowed the names of her albums and nothing else. */
const ignoredScope: Play = async (scene) => {
  const { access_token: token } = await scene.connects({ scope: 'list_albums' })
  return scene.photographs(token)
}

/** RFC 9700 §4.9.1: Alice's app shows a token to Mallory's API, which was made for it, and she takes it elsewhere. */
const tokenOfAnotherApi: Play = async (scene) => {
  const { access_token: token } = await scene.connects(linkParameters(scene, { resource: 'Mallory’s API' }))
  if (!token) return 0
  await scene.wire.ask(apiOfMallory(scene), { headers: { authorization: `Bearer ${token}` } })
  const [caught] = await scene.caught()
  return scene.photographs(caught?.authorization?.replace('Bearer ', ''))
}

export const PLAYS: Record<string, Play> = {
  'stolen-code': stolenCode,
  'replayed-code': replayedCode,
  'redirect-by-prefix': redirectByPrefix,
  'stolen-refresh-token': stolenRefreshToken,
  'ignored-scope': ignoredScope,
  'token-of-another-api': tokenOfAnotherApi,
  ...BROWSER_PLAYS,
  ...SHOP_PLAYS,
}
