import { z } from 'zod'
import { arrivedIn, type Held } from './held.ts'
import { linkParameters } from './link.ts'
import { MOVES, type Move } from './moves.ts'
import type { Said } from './said.ts'
import { type Parties, Scene } from './scene.ts'
import { closeDesk, openDesk } from './shop-desk.ts'

const token = z.string().max(4000)
const id = z.string().regex(/^[\w-]{1,80}$/)

/** One thing that a learner does as Mallory, or lets Alice do. `look`: nothing, but see what has arrived. */
export const askedByHand = z.object({
  move: z.enum(['look', ...Object.keys(MOVES)]),
  run: id,
  clientId: id,
  redirectUri: z.string().max(200),
  pkce: z.boolean(),
  capability: id,
  verifier: id,
  value: token.nullable(),
  link: z.object({
    scope: z.string().max(200).optional(),
    redirectUri: z.literal('begins the same').optional(),
    resource: z.literal('Mallory’s API').optional(),
  }),
  knowsVerifier: z.boolean(),
  app: z.object({ access_token: token.optional(), refresh_token: token.optional() }),
})

/** A run in the shop that is to be played by hand. */
export const armedByHand = z.object({
  run: id,
  clientId: id,
  clientSecret: id.nullable(),
  redirectUri: z.string().max(200),
  shop: z.record(z.string().max(20), z.string().max(20)),
  capability: id,
})

/** What CloudVault is told of it. */
export type Told = { link: string; holds: Held[]; said: Said | null; app: Hand['app']; effect: number }
type Hand = z.infer<typeof askedByHand>

/** The shop is told of the run, and its two shoppers wait for the first move. */
export async function arm(parties: Parties, armed: z.infer<typeof armedByHand>): Promise<{ ticket: string | null }> {
  return { ticket: await openDesk(new Scene(parties, { ...armed, play: 'by hand', pkce: true })) }
}

/** Makes one move. Whatever Alice did in it, she is signed out at its end, unless the attack is about her session. */
export async function makeMove(parties: Parties, hand: Hand): Promise<Told> {
  const scene = new Scene(parties, { ...hand, play: 'by hand' }, hand.verifier)
  const link = scene.link(linkParameters(scene, hand.link))
  const move = MOVES[hand.move] ?? look
  const done = await move(scene, hand)
  if (!done.staysSignedIn) await scene.alice.signsOut()
  return { link, holds: done.holds ?? [], said: done.said ?? null, app: done.app ?? hand.app, effect: done.effect ?? 0 }
}

const look: Move = async (scene) => ({ holds: await arrivedIn(scene) })

type Over = { run: string; inTheShop: boolean }

/** A run is over and has been looked at: nothing of it stays with Mallory, or in the shop. */
export async function forget(parties: Parties, { run, inTheShop }: Over): Promise<void> {
  const nobody = { play: 'by hand', run, clientId: '', redirectUri: '', pkce: false, capability: '' }
  const scene = new Scene(parties, nobody)
  await scene.cleansUp()
  if (inTheShop) await closeDesk(scene)
}
