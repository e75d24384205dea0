import { arrivedIn } from './held.ts'
import type { Move } from './moves.ts'
import { type Said, wordsOf } from './said.ts'
import { codeIn } from './scene.ts'
import { answerWith, pageThatReturns, passesOn, pathsToMallory } from './shop-acts.ts'
import { atTheDesk } from './shop-desk.ts'
import { herServer } from './shop-scene.ts'
import type { Visit } from './shopper.ts'
import { asksForTokens } from './token-request.ts'

/** RFC 6749 §4.1.1: her press, her browser, her state. It waits on the way to CloudVault. */
const malloryPresses = atTheDesk(async ({ shop }) => ({
  holds: [{ kind: 'question', value: await shop.mallory.connects(), from: 'the shop, for your browser' }],
}))

/** She approves like anybody, and does not follow the redirect. RFC 9700 §4.7 */
const malloryApproves = atTheDesk(async ({ shop, parties }, { value }) => {
  const answer = await shop.herVault.approves(value ?? '')
  if (!answer?.startsWith(parties.shop)) return {}
  return { holds: [{ kind: 'answer', value: answer, from: 'CloudVault; your browser stays where it is' }] }
})

const alicePresses = atTheDesk(async ({ shop }) => {
  const asked = new URL(await shop.alice.connects())
  const answer = `Alice’s browser goes to ${asked.origin}${asked.pathname}, and she reads what is there`
  return { said: { request: 'POST /connect', body: 'Alice’s browser', status: 303, answer } }
})

/** RFC 9700 §4.7: the answer comes with Alice's cookies. The effect is Mallory's photographs on Alice's contact sheet. */
const aliceOpensAnswer = atTheDesk(async ({ shop }, { value }) => {
  const visit = await shop.alice.visits(value ?? '')
  return { effect: await shop.alice.photographsOf(shop.herVault), said: brought('Alice', value ?? '', visit) }
})

/** RFC 9700 §4.5: the answer to her press is caught on its way, and with it a code that is still good. */
const aliceConnectsAndIsCaught = atTheDesk(async ({ shop, alice }) => {
  const code = codeIn(await alice.approves(await shop.alice.connects()))
  return code === null ? {} : { holds: [{ kind: 'code', value: code, from: 'an answer that never reached the shop' }] }
})

/** RFC 9700 §4.5.1. The effect is Alice's photographs on Mallory's contact sheet. */
const injectCode = atTheDesk(async (scene, { value }) => {
  const { shop, alice } = scene
  if (!shop.mallory.pressed) throw new Error('you have not pressed Connect yet, and the shop waits for no answer')
  const answer = answerWith(scene, value ?? '', shop.mallory.pressed.request)
  const visit = await shop.mallory.visits(answer)
  return { effect: await shop.mallory.photographsOf(alice), said: brought('Mallory', answer, visit) }
})

/** RFC 9700 §4.4.1: as far as the shop knows, Mallory's server is the one that Alice's vault is at. */
const aliceChoosesHers = atTheDesk(async (scene) => {
  const question = await scene.shop.alice.connects({ vault: herServer(scene) })
  return { holds: [{ kind: 'question', value: question, from: 'Alice’s browser, which has come to your server' }] }
})

/** Alice sees the real CloudVault and approves; the shop believes that the answer is Mallory's. */
const passAliceOn = atTheDesk(async (scene, { value }) => {
  const answer = await passesOn(scene, value ?? '')
  if (!answer) return {}
  const visit = await scene.shop.alice.visits(answer)
  return { holds: await arrivedIn(scene), said: brought('Alice', answer, visit) }
})

/** RFC 6749 §4.1.3, with the verifier that the shop handed over. RFC 7636 §4.5 */
const redeemAsSent: Move = async (scene, { value }) => {
  const forms = (await scene.caught()).map(({ body }) => new URLSearchParams(body))
  const sent = forms.find((form) => form.get('code') === value)
  const [code, verifier] = [value ?? '', sent?.get('code_verifier') ?? '']
  const request = { grant_type: 'authorization_code', code, redirect_uri: scene.asked.redirectUri }
  return asksForTokens(scene, { ...request, code_verifier: verifier })
}

/** RFC 9700 §4.11.1: the shop puts its own address before each of them. */
const writeLinks = atTheDesk(async (scene) => ({
  holds: pathsToMallory(scene).map((path) => {
    const value = `${scene.parties.shop}${pageThatReturns(path)}`
    return { kind: 'link', value, from: `your pen, with ${path.slice(0, path.search(/\w/))} before your host` }
  }),
}))

/** Alice connects on that page, as she meant to. The effect is a browser of hers at Mallory's server. */
const aliceTakesLink = atTheDesk(async (scene, { value }) => {
  const { shop, alice, parties } = scene
  const before = (await scene.caught()).length
  const link = new URL(value ?? '')
  if (link.origin !== parties.shop) return {}
  const answer = await alice.approves(await shop.alice.connects({ on: link.pathname + link.search }))
  if (!answer) return {}
  const visit = await shop.alice.visits(answer)
  if (visit.heading === null) await alice.follows(visit.endsAt)
  const said = brought('Alice', answer, visit)
  const words = `your link said: ${wordsOf(link.searchParams)}\nthe shop’s form said: return_to=${shop.alice.pressed?.returnTo}`
  return { effect: (await scene.caught()).length - before, said: { ...said, answer: `${words}\n${said.answer}` } }
})

/** What an answer came to that somebody's browser brought to the shop. */
function brought(who: 'Alice' | 'Mallory', answer: string, { status, leadsTo, endsAt, heading }: Visit): Said {
  const { pathname, searchParams } = new URL(answer)
  const page = heading === null ? `a page of ${new URL(endsAt).host}, which is yours` : `“${heading}”`
  const to = leadsTo === null ? '' : `Location: ${leadsTo}\n`
  const body = `${who}’s browser\n${wordsOf(searchParams)}`
  return { request: `GET ${pathname}`, body, status, answer: `${to}${who}’s browser shows ${page}` }
}

/** What can be done by hand in the shop. */
export const SHOP_MOVES: Record<string, Move> = {
  'mallory-presses': malloryPresses,
  'mallory-approves': malloryApproves,
  'alice-presses': alicePresses,
  'alice-opens-answer': aliceOpensAnswer,
  'alice-connects-and-is-caught': aliceConnectsAndIsCaught,
  'inject-code': injectCode,
  'alice-chooses-hers': aliceChoosesHers,
  'pass-alice-on': passAliceOn,
  'redeem-as-sent': redeemAsSent,
  'write-links': writeLinks,
  'alice-takes-link': aliceTakesLink,
}
