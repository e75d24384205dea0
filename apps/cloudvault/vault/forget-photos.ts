import { log } from '#watch/log'
import { photoStore } from './photo-store.ts'

const AT_ONCE = 8

/** Removes the bytes of photos whose rows are gone. One that cannot be removed is written down and keeps no other waiting. */
export async function forgetBytes(storeKeys: readonly string[]): Promise<void> {
  const store = await photoStore()
  for (let first = 0; first < storeKeys.length; first += AT_ONCE) {
    const some = storeKeys.slice(first, first + AT_ONCE)
    const removed = await Promise.allSettled(some.map((key) => store.removeFolder(key)))
    removed.forEach((outcome, place) => {
      if (outcome.status === 'rejected')
        log().error({ error: outcome.reason, folder: some[place] }, 'left behind in the photo store')
    })
  }
}
