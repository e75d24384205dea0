import { arrivedIn, type Held } from './held.ts'
import { codeIn, type Scene, tokenIn } from './scene.ts'

/**
 * The app takes its token from the address, where the server still gives one. Where it does not, the app asks for a code,
 * as every app has to, and redeems it. Either way a visitor counter on its page tells Mallory where it stands.
 */
export async function visitsWithCounter(scene: Scene): Promise<Held[]> {
  const answered = await scene.alice.approves(scene.link({ response_type: 'token' }))
  const address = tokenIn(answered) === null ? await scene.alice.approves(scene.link()) : answered
  const code = codeIn(address)
  if (code !== null) await scene.redeems({ code, verifier: scene.verifier })
  const counted = new URLSearchParams({ page: address ?? '' })
  await scene.wire.ask(`${scene.parties.mallory}/caught/${scene.asked.run}?${counted}`)
  return arrivedIn(scene)
}

/** Alice sees the app's question, leaves it, and clicks on a page of Mallory's, above which it lies unseen. */
export async function clicksForACamera(scene: Scene): Promise<Held[]> {
  await scene.alice.signsIn(scene.link())
  const leadsTo = await scene.alice.clicksInFrame(scene.link())
  if (leadsTo !== null) await scene.alice.follows(leadsTo)
  return arrivedIn(scene)
}
