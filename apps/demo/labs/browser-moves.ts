import { randomBytes } from 'node:crypto'
import { clicksForACamera, visitsWithCounter } from './browser-acts.ts'
import { arrivedIn } from './held.ts'
import type { Move } from './moves.ts'
import { codeIn } from './scene.ts'

const COOKIE = 'cv_session'

/** RFC 6265 §8.4: she stays signed in at the end, as people do; what is left of it goes with the reset. */
const aliceSignsInPlanted: Move = async (scene) => {
  const planted = randomBytes(32).toString('base64url')
  scene.alice.isPlanted(COOKIE, planted)
  await scene.alice.approves(scene.link())
  return {
    holds: [{ kind: 'session', value: planted, from: 'Alice’s browser, where you wrote it' }],
    staysSignedIn: true,
  }
}

/** RFC 6265 §8.4: whoever knows the id is Alice. */
const openVault: Move = async (scene, { value }) => {
  const headers = { cookie: `${COOKIE}=${value}`, 'user-agent': 'Mallory' }
  const { status } = await scene.wire.ask(`${scene.parties.vault}/photos`, { headers })
  const effect = await scene.photographsInVault(`${COOKIE}=${value}`)
  const answer = effect > 0 ? 'Alice’s photographs' : 'the way to the sign-in: nobody is signed in with this id'
  return { effect, said: { request: 'GET /photos', body: `Cookie: ${COOKIE}=${value}`, status, answer } }
}

/** RFC 6819 §4.2.2: last month's yes. */
const aliceAllowedAlbums: Move = async (scene) => {
  const code = codeIn(await scene.alice.approves(scene.link({ scope: 'list_albums' })))
  if (code !== null) await scene.redeems({ code, verifier: scene.verifier })
  return {}
}

/** The link that asks for more, opened by somebody who is signed in and answers no question. */
const alicePassesBy: Move = async (scene, { link: { scope = '' } }) => {
  await scene.alice.signsIn()
  const leadsTo = await scene.alice.passesBy(scene.link({ scope }))
  if (leadsTo?.startsWith(scene.parties.mallory)) await scene.alice.follows(leadsTo)
  return { holds: await arrivedIn(scene) }
}

/** RFC 9700 §2.1.2: the app asks for a token in the address, or for a code where there is none; the counter reads along. */
const aliceVisitsWithCounter: Move = async (scene) => ({ holds: await visitsWithCounter(scene) })

const aliceClicks: Move = async (scene) => ({ holds: await clicksForACamera(scene) })

/** What can be done by hand to a browser. */
export const BROWSER_MOVES: Record<string, Move> = {
  'alice-signs-in-planted': aliceSignsInPlanted,
  'open-vault': openVault,
  'alice-allowed-albums': aliceAllowedAlbums,
  'alice-passes-by': alicePassesBy,
  'alice-visits-with-counter': aliceVisitsWithCounter,
  'alice-clicks': aliceClicks,
}
