import { randomBytes } from 'node:crypto'
import { setTimeout as moment } from 'node:timers/promises'
import { configuration } from '#configuration'
import { randomId } from '#session/random-id'
import { removeRecordings } from '#storage/lab-traces'
import { addPeerSide } from '#wire/another-side'
import { tellRunner } from './ask-runner.ts'
import { type ByHand, MOVES, type Move, type MoveName } from './by-hand.ts'
import { clearGround, prepareGround } from './ground.ts'
import { type Hand, type Held, keepHand, type Said, takeHand } from './hands.ts'
import { type Performance, performancesOf } from './lab.ts'
import { secretFor } from './lab-client.ts'
import { type LabSlug, labAt } from './labs.ts'
import type { ShopWeakening } from './shop-weakening.ts'

const A_QUARTER_OF_AN_HOUR = 15 * 60_000
/** Seconds that a code lives here: who plays by hand reads between two moves. */
const TIME_TO_READ = 5 * 60
/** What was heard a moment ago is written by now. */
const LAST_WORDS = 100

/** Arms a lab for this browser alone; what it had armed before is gone. */
export async function armByHand(
  slug: LabSlug,
  viewerId: string,
  capability: string,
  setting: Performance['name'],
): Promise<void> {
  await dropHand(viewerId, slug)
  const lab = labAt(slug)
  const performance = lab && performancesOf(lab).find(({ name }) => name === setting)
  if (!lab || !performance) return
  const { weakens, weakensShop: shop } = performance
  const run = randomId()
  const mallory = configuration().labRunner?.mallory ?? ''
  // On a phone the system hands an app's private address to Mallory's app. A browser cannot, so here it leads to her server.
  const home = lab.byHand.link && lab.client === 'installed app' ? `${mallory}/caught/${run}` : undefined
  const clientSecret = secretFor(lab.client)
  const ground = { home, secret: clientSecret, codeTtl: TIME_TO_READ }
  const { clientId, redirectUris } = await prepareGround(lab, run, weakens, ground)
  const hand: Hand = {
    ...{ viewerId, slug, setting, run, clientId, redirectUri: redirectUris[0] ?? '' },
    ...{ pkce: weakens.pkce !== 'optional', verifier: randomBytes(32).toString('base64url') },
    ...{ until: Date.now() + A_QUARTER_OF_AN_HOUR, link: '', holds: [], said: [], app: {}, effect: 0, problem: null },
  }
  keepHand(hand)
  setTimeout(() => dropHand(viewerId, slug, run).catch(() => {}), A_QUARTER_OF_AN_HOUR).unref()
  if (shop) await armShop(hand, { clientSecret, shop, capability })
  await move(hand, lab.byHand, 'look', null, capability)
}

type ForShop = { clientSecret: string | null; shop: ShopWeakening; capability: string }

/** Where the attack is played in the shop, the runner tells the shop of this run, and this learner may see its side. */
async function armShop(hand: Hand, told: ForShop): Promise<void> {
  const { run, clientId, redirectUri } = hand
  try {
    const { ticket } = await tellRunner<{ ticket: string | null }>('arm', { run, clientId, redirectUri, ...told })
    if (ticket) await addPeerSide(clientId, ticket)
  } catch (error) {
    hand.problem = wordsFor(error)
  }
}

/** One move, made by the lab runner; `look` makes none and sees what has reached Mallory. */
export async function move(
  hand: Hand,
  { link, request, knowsVerifier = false }: ByHand,
  name: MoveName | 'look',
  value: string | null,
  capability: string,
): Promise<void> {
  const { run, clientId, redirectUri, pkce, verifier, app } = hand
  const asked = { run, clientId, redirectUri, pkce, verifier, app, capability, value, knowsVerifier }
  try {
    const told = await tellRunner<Told>('move', { ...asked, move: name, link: { ...link, ...request } })
    hand.link = told.link
    hand.app = told.app
    hand.effect = Math.max(hand.effect, told.effect)
    for (const one of told.holds) if (!hand.holds.some(({ value }) => value === one.value)) hand.holds.push(one)
    if (told.said) hand.said.unshift({ ...told.said, nth: hand.said.length + 1 })
    if (name !== 'look') hand.problem = null
  } catch (error) {
    hand.problem = wordsFor(error)
  }
}

function wordsFor(error: unknown): string {
  return error instanceof Error ? error.message : 'nobody knows why'
}

type Told = { link: string; holds: Held[]; said: Omit<Said, 'nth'> | null; app: Hand['app']; effect: number }

/** What a form asked for, if this browser's Mallory can do it: with a value she holds, or with none where none is needed. */
export function wantedMove(hand: Hand, { moves }: ByHand, form: URLSearchParams): Wanted | null {
  const name = moves.find((one) => one === form.get('move'))
  if (!name) return null
  const { with: needs }: Move = MOVES[name]
  if (!needs) return { name, value: null }
  const held = hand.holds.find(({ kind, value }) => kind === needs && value === form.get('value'))
  return held ? { name, value: held.value } : null
}

type Wanted = { name: MoveName; value: string | null }

/** "Reset": in this moment nothing of it is left, here or with Mallory. With `run`: unless another has begun since. */
export async function dropHand(viewerId: string, slug: LabSlug, run?: string): Promise<void> {
  const hand = takeHand(viewerId, slug, run)
  if (!hand) return
  await clearGround(hand.run, hand.clientId)
  await moment(LAST_WORDS)
  await removeRecordings([hand.clientId])
  const inTheShop = labAt(slug)?.weakensShop !== undefined
  await tellRunner('forget', { run: hand.run, inTheShop }).catch(() => {}) // she forgets everything when she ends
}
