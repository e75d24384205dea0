import { consentedScope, holdingsOf } from '#storage/connected-apps'
import { listPhotos, type PhotoRecord } from '#storage/photos'
import type { Holdings } from './reach.ts'

/** What an answer is about: how much there is, a glimpse of it, and what was allowed before. */
export type Stakes = { holdings: Holdings; latest: PhotoRecord[]; consented: readonly string[] }

/** Photos in the strip. */
const STRIP = 6

export async function stakesOf(ownerId: string, clientId: string): Promise<Stakes> {
  const [holdings, latest, consented] = await Promise.all([
    holdingsOf(ownerId),
    listPhotos(ownerId, null, STRIP),
    consentedScope(ownerId, clientId),
  ])
  return { holdings, latest: latest.slice(0, STRIP), consented }
}
