import { randomBytes } from 'node:crypto'
import type { Play } from './plays.ts'
import { codeIn } from './scene.ts'

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

/** The attacks that go through a browser: its cookies, its history, its frames. */
export const BROWSER_PLAYS: Record<string, Play> = {
  'session-fixation': sessionFixation,
  'scope-creep': scopeCreep,
}
