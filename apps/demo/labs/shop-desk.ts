import type { ByHand, Done, Move } from './moves.ts'
import type { Scene } from './scene.ts'
import { armShop, disarmShop, forgetInTheShop, type Shop, type ShopScene } from './shop-scene.ts'

type Desk = { scene: Scene; shop: Shop; until: number }

/** The browsers of the runs that are played by hand, from one move to the next. CloudVault never learns their cookies. */
const desks = new Map<string, Desk>()
/** A little longer than CloudVault keeps a hand. */
const LONGEST = 20 * 60_000

/** Lets this run's shoppers in. @returns a ticket for what the shop will record of them */
export async function openDesk(scene: Scene): Promise<string | null> {
  for (const [run, { until }] of desks) if (until < Date.now()) desks.delete(run)
  const { shop, ticket } = await armShop(scene)
  desks.set(scene.asked.run, { scene, shop, until: Date.now() + LONGEST })
  return ticket
}

/** A move in the shop. Whatever Mallory did at CloudVault for it, she is signed out there afterwards. */
export function atTheDesk(move: (scene: ShopScene, hand: ByHand) => Promise<Done>): Move {
  return async (scene, hand) => {
    const desk = desks.get(scene.asked.run)
    if (!desk) throw new Error('the shop does not know this run; arm the lab again')
    try {
      return await move(Object.assign(scene, { shop: desk.shop }), hand)
    } finally {
      await desk.shop.herVault.signsOut()
    }
  }
}

/** Nothing of this run stays in the shop, or here. */
export async function closeDesk(scene: Scene): Promise<void> {
  const desk = desks.get(scene.asked.run)
  desks.delete(scene.asked.run)
  if (desk) await disarmShop(desk.scene)
  await forgetInTheShop(scene)
}
