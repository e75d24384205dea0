import type { Ending } from '#cloudvault/callback'
import { seeOther } from '../see-other.ts'
import { troublePage } from './address.ts'

/** Where a dance ends: back where Connect was pressed, or at the page that explains. */
export function endingPage(ending: Ending): Response {
  if (ending.kind === 'connected') return seeOther(ending.returnTo)
  return seeOther(troublePage(ending.what, ending.returnTo, ending.said))
}
