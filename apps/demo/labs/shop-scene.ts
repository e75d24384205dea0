import { createHmac } from 'node:crypto'
import type { Play } from './plays.ts'
import type { Scene } from './scene.ts'
import { Shopper } from './shopper.ts'
import { Victim } from './victim.ts'

/** Alice's browser in the shop, Mallory's, and Mallory's at CloudVault, where she has a vault of her own. */
export type Shop = { alice: Shopper; mallory: Shopper; herVault: Victim }
export type ShopScene = Scene & { shop: Shop }
type Told = Record<string, string | null>

/** The shop is told of this run's client before the play, and to forget all of it afterwards. */
export function inTheShop(play: (scene: ShopScene) => Promise<number>): Play {
  return async (scene) => {
    const { shop, ticket } = await armShop(scene)
    scene.ticket = ticket
    try {
      return await play(Object.assign(scene, { shop }))
    } finally {
      await shop.herVault.signsOut()
      await disarmShop(scene)
    }
  }
}

/**
 * Two shoppers of this run's own come in, and meet a shop that is weak for them alone.
 * @returns them, and a ticket for what is recorded of them
 */
export async function armShop(scene: Scene): Promise<{ shop: Shop; ticket: string | null }> {
  const { asked, parties, wire } = scene
  const capability = capabilityOf(scene)
  const { clientId, clientSecret, shop: weakening } = asked
  const told = { clientId, clientSecret, weakening, otherIssuer: herServer(scene), capability }
  const { alice, mallory, ticket = null } = await tell(scene, 'arm', told)
  const browser = (who: 'Alice' | 'Mallory', guest: string | null | undefined) =>
    new Shopper(wire, parties.shop, `${who}'s browser in a lab, ${asked.run}`, {
      pmp_guest: guest ?? '',
      pmp_wire: capability,
    })
  const hers = `Mallory's browser in a lab, ${asked.run}`
  const herVault = new Victim(wire, parties.vault, parties.hers, hers, asked.capability)
  return { shop: { alice: browser('Alice', alice), mallory: browser('Mallory', mallory), herVault }, ticket }
}

/** The shoppers are gone, and what they connected. */
export async function disarmShop(scene: Scene): Promise<void> {
  await tell(scene, 'disarm', { clientId: scene.asked.clientId })
}

/** The authorization server that Mallory runs for this run's shoppers. */
export function herServer({ parties, asked }: Scene): string {
  return `${parties.mallory}/as/${asked.run}`
}

type OfARun = { parties: Pick<Scene['parties'], 'shopKey'>; asked: Pick<Scene['asked'], 'run'> }

/** The wire's capability that both browsers of this run have at the shop: nobody else can make it up, or has to keep it. */
export function capabilityOf({ parties, asked }: OfARun): string {
  return createHmac('sha256', parties.shopKey ?? '')
    .update(asked.run)
    .digest('base64url')
}

/** Nothing that was recorded in the shop is left of this run. */
export async function forgetInTheShop(scene: Scene): Promise<void> {
  await tell(scene, 'forget', { capability: capabilityOf(scene) })
}

async function tell({ parties, wire }: Scene, what: 'arm' | 'disarm' | 'forget', asked: unknown): Promise<Told> {
  if (!parties.shopKey) throw new Error('the shop plays no labs')
  const headers = { authorization: `Bearer ${parties.shopKey}`, 'content-type': 'application/json' }
  const answer = await wire.ask(`${parties.shop}/labs/${what}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(asked),
  })
  if (answer.status !== 200) throw new Error(`the shop does not play along: ${answer.status}`)
  return JSON.parse(answer.text) as Told
}
