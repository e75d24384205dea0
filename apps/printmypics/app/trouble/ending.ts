import type { Ending } from '#cloudvault/callback'
import { seeOther } from '../see-other.ts'
import { troublePage } from './address.ts'

/** Where a dance ends: back where Connect was pressed, at a step that waits, or at the page that explains. */
export function endingPage(ending: Ending): Response {
  if (ending.kind === 'connected') return seeOther(ending.returnTo)
  if (ending.kind === 'held') return seeOther(`/holds/${ending.hold}`)
  return seeOther(troublePage(ending.what, ending.returnTo, ending.said))
}
