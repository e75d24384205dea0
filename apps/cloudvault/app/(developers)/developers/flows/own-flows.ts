import { pageCookies } from '#session/page-cookies'
import { type Flow, flowOf, flowsOf } from '#wire/flows'
import { viewerOf } from '#wire/viewer'

/** The flows that this page's browser caused, newest first. */
export async function ownFlows(): Promise<Flow[]> {
  const viewer = viewerOf(await pageCookies())
  return viewer ? flowsOf(viewer) : []
}

/** One of them with its messages; null for anybody else's. */
export async function ownFlow(id: string): ReturnType<typeof flowOf> {
  const viewer = viewerOf(await pageCookies())
  return viewer ? flowOf(viewer, id) : null
}
