import { atMallorys } from './link.ts'
import type { Scene } from './scene.ts'
import type { ShopScene } from './shop-scene.ts'

/** RFC 9700 §4.5.1: Mallory's own answer, the state of her own press in it, and somebody else's code. */
export function answerWith({ asked, parties }: Scene, code: string, request: string): string {
  const state = new URL(request).searchParams.get('state') ?? ''
  return `${asked.redirectUri}?${new URLSearchParams({ code, state, iss: parties.vault })}`
}

/** RFC 9700 §4.4.1: her server passes Alice's browser on, Alice approves. @returns the answer, on its way to the shop */
export async function passesOn({ wire, alice }: ShopScene, request: string): Promise<string | null> {
  const { location } = await wire.ask(request)
  return location && alice.approves(location)
}

/** RFC 9700 §4.11.1: what the shop would put its own address before. Only one of them leaves it. */
export function pathsToMallory(scene: Scene): string[] {
  const at = atMallorys(scene)
  const elsewhere = at.slice(1)
  return [`//${elsewhere}`, `/\\${elsewhere}`, at]
}

/** A page of the shop with a button, and a word in it for where to go afterwards. */
export function pageThatReturns(path: string): string {
  return `/trouble/expired?${new URLSearchParams({ return_to: path })}`
}
