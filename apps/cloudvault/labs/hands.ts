import type { Kind } from './by-hand.ts'
import type { Performance } from './lab.ts'
import type { LabSlug } from './labs.ts'

/** Something that Mallory holds, and where she has it from. */
export type Held = { kind: Kind; value: string; from: string }
/** A request of hers, the how manieth it was, and the answer. */
export type Said = { nth: number; request: string; body: string; status: number; answer: string }

/** A learner plays Mallory: a client of their own, armed for a while, and what has come of it. */
export type Hand = {
  viewerId: string
  slug: LabSlug
  setting: Performance['name']
  run: string
  clientId: string
  redirectUri: string
  pkce: boolean
  verifier: string
  until: number
  link: string
  holds: Held[]
  said: Said[]
  app: { access_token?: string; refresh_token?: string }
  /** What she has achieved: as many photographs as are where they should not be, or arrivals at her server. */
  effect: number
  problem: string | null
}

/** In memory, one for each browser and lab: a restart forgets them all, and nobody finds another's. */
const KEY = Symbol.for('cloudvault.labs.hands')
const home = globalThis as { [KEY]?: Map<string, Hand> }

function kept(): Map<string, Hand> {
  home[KEY] ??= new Map()
  return home[KEY]
}

/** @returns null when there is none, or its time is over. */
export function handOf(viewerId: string, slug: LabSlug): Hand | null {
  const hand = kept().get(`${viewerId} ${slug}`)
  return hand && hand.until > Date.now() ? hand : null
}

export function keepHand(hand: Hand): void {
  kept().set(`${hand.viewerId} ${hand.slug}`, hand)
}

/** @returns what was there, to be cleared away; with `run`, only if it is that one. */
export function takeHand(viewerId: string, slug: LabSlug, run?: string): Hand | null {
  const hand = kept().get(`${viewerId} ${slug}`)
  if (!hand || (run && hand.run !== run)) return null
  kept().delete(`${viewerId} ${slug}`)
  return hand
}
