import { createHmac } from 'node:crypto'
import type { Play } from './plays.ts'
import type { Scene } from './scene.ts'
import { Shopper } from './shopper.ts'
import { Victim } from './victim.ts'

/** A run in the shop: Alice's browser there, Mallory's, and Mallory's at CloudVault, where she has a vault of her own. */
export type ShopScene = Scene & { shop: { alice: Shopper; mallory: Shopper; herVault: Victim } }
type Told = Record<string, string | null>

/** The shop is told of this run's client before the play, and to forget all of it afterwards. */
export function inTheShop(play: (scene: ShopScene) => Promise<number>): Play {
  return async (scene) => {
    const { asked, parties, wire } = scene
    const capability = capabilityOf(scene)
    const { clientId, clientSecret, shop: weakening } = asked
    const otherIssuer = `${parties.mallory}/as/${asked.run}`
    const cookies = await tell(scene, 'arm', { clientId, clientSecret, weakening, otherIssuer })
    const browser = (who: 'Alice' | 'Mallory', guest: string | null | undefined) =>
      new Shopper(wire, parties.shop, `${who}'s browser in a lab, ${asked.run}`, {
        pmp_guest: guest ?? '',
        pmp_wire: capability,
      })
    const hers = `Mallory's browser in a lab, ${asked.run}`
    const shop = {
      alice: browser('Alice', cookies.alice),
      mallory: browser('Mallory', cookies.mallory),
      herVault: new Victim(wire, parties.vault, parties.hers, hers, asked.capability),
    }
    try {
      return await play(Object.assign(scene, { shop }))
    } finally {
      await shop.herVault.signsOut()
      const { ticket } = await tell(scene, 'disarm', { clientId, capability })
      scene.ticket = ticket ?? null
    }
  }
}

/** The wire's capability that both browsers of this run have at the shop: nobody else can make it up, or has to keep it. */
function capabilityOf({ parties, asked }: Scene): string {
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
