import { randomBytes } from 'node:crypto'
import { setTimeout as moment } from 'node:timers/promises'
import { clicksForACamera, visitsWithCounter } from './browser-acts.ts'
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
  return code === null
    ? 0
    : scene.photographs((await scene.redeems({ code, verifier: scene.verifier, by: 'Mallory' })).access_token)
}

/** RFC 9700 §2.1.2: Mallory's counter reports the address that it stands on, and she takes out of it what there is. */
const tokenInFragment: Play = async (scene) => {
  const [seen] = await visitsWithCounter(scene)
  if (seen?.kind === 'access_token') return scene.photographs(seen.value)
  return scene.photographs((await scene.redeems({ code: seen?.value ?? '', by: 'Mallory' })).access_token)
}

/** RFC 6750 §5.1: a token in a report. Alice's app gives it back; Mallory reads the report when a short life would be over. */
const leakedToken: Play = async (scene) => {
  const { access_token: leaked } = await scene.connects()
  if (!leaked) return 0
  await scene.revokes(leaked)
  await moment(A_SECOND)
  return scene.photographs(leaked)
}

/** RFC 9700 §4.16: a click for a camera, in a frame that nobody sees. The app is Mallory's, and so is the verifier. */
const clickjackedConsent: Play = async (scene) => {
  const [code] = await clicksForACamera(scene)
  if (!code) return 0
  return scene.photographs(
    (await scene.redeems({ code: code.value, verifier: scene.verifier, by: 'Mallory' })).access_token,
  )
}

/** The attacks that go through a browser: its cookies, its history, its frames. */
export const BROWSER_PLAYS: Record<string, Play> = {
  'session-fixation': sessionFixation,
  'scope-creep': scopeCreep,
  'token-in-fragment': tokenInFragment,
  'clickjacked-consent': clickjackedConsent,
  'leaked-token': leakedToken,
}
