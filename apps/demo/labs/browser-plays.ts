import { randomBytes } from 'node:crypto'
import type { Play } from './plays.ts'

/** RFC 6265 §8.4: Mallory made a session id up and wrote it into Alice's browser before Alice signed in. */
const sessionFixation: Play = async (scene) => {
  const planted = randomBytes(32).toString('base64url')
  scene.alice.isPlanted('cv_session', planted)
  await scene.alice.approves(scene.link())
  return scene.photographsInVault(`cv_session=${planted}`)
}

/** The attacks that go through a browser: its cookies, its history, its frames. */
export const BROWSER_PLAYS: Record<string, Play> = {
  'session-fixation': sessionFixation,
}
