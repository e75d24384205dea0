import { atMallorys } from './link.ts'
import type { Play } from './plays.ts'
import { codeIn } from './scene.ts'
import { answerWith, pageThatReturns, passesOn } from './shop-acts.ts'
import { herServer, inTheShop, type ShopScene } from './shop-scene.ts'

/** RFC 9700 §4.7: Mallory lets CloudVault send her an answer, and has Alice's browser deliver it. */
async function smuggledAnswer({ shop }: ShopScene): Promise<number> {
  await shop.alice.connects() // Alice has pressed Connect, and is at CloudVault's sign-in page when the link arrives
  const answer = await shop.herVault.approves(await shop.mallory.connects())
  if (answer) await shop.alice.opens(answer)
  return shop.alice.photographsOf(shop.herVault)
}

/** RFC 9700 §4.5.1: a code of Alice's that never reached the shop, in the answer to Mallory's own press of Connect. */
async function injectedCode(scene: ShopScene): Promise<number> {
  const { shop, alice } = scene
  const code = codeIn(await alice.approves(await shop.alice.connects()))
  if (!code) return 0
  await shop.mallory.opens(answerWith(scene, code, await shop.mallory.connects()))
  return shop.mallory.photographsOf(alice)
}

/** RFC 9700 §4.4.1: Alice chooses Mallory's authorization server, which passes her on to CloudVault. */
async function mixUp(scene: ShopScene): Promise<number> {
  const { shop } = scene
  const answer = await passesOn(scene, await shop.alice.connects({ vault: herServer(scene) }))
  if (answer) await shop.alice.opens(answer)
  const [caught] = await scene.caught()
  const sent = new URLSearchParams(caught?.body)
  const [code, verifier] = [sent.get('code'), sent.get('code_verifier')]
  return code ? scene.photographs((await scene.redeems({ code, verifier, by: 'Mallory' })).access_token) : 0
}

/** RFC 9700 §4.11.1: a page of the shop that leads elsewhere once the dance is over. */
async function openRedirector(scene: ShopScene): Promise<number> {
  const { shop, alice } = scene
  const answer = await alice.approves(await shop.alice.connects({ on: pageThatReturns(atMallorys(scene)) }))
  const leadsTo = answer && (await shop.alice.opens(answer))
  if (leadsTo) await alice.follows(leadsTo)
  return (await scene.caught()).length
}

/** The plays that need the shop, by the name of their lab. */
export const SHOP_PLAYS: Record<string, Play> = {
  'smuggled-answer': inTheShop(smuggledAnswer),
  'injected-code': inTheShop(injectedCode),
  'mix-up': inTheShop(mixUp),
  'open-redirector': inTheShop(openRedirector),
}
