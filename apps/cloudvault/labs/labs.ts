import { clickjackedConsent } from './clickjacked-consent.ts'
import { ignoredScope } from './ignored-scope.ts'
import { injectedCode } from './injected-code.ts'
import type { Lab } from './lab.ts'
import { leakedToken } from './leaked-token.ts'
import { mixUp } from './mix-up.ts'
import { openRedirector } from './open-redirector.ts'
import { redirectByPrefix } from './redirect-by-prefix.ts'
import { replayedCode } from './replayed-code.ts'
import { scopeCreep } from './scope-creep.ts'
import { sessionFixation } from './session-fixation.ts'
import { smuggledAnswer } from './smuggled-answer.ts'
import { stolenCode } from './stolen-code.ts'
import { stolenRefreshToken } from './stolen-refresh-token.ts'
import { tokenInFragment } from './token-in-fragment.ts'
import { tokenOfAnotherApi } from './token-of-another-api.ts'

/** Every lab, in the order in which they are best played. */
export const LABS = [
  stolenCode,
  replayedCode,
  redirectByPrefix,
  smuggledAnswer,
  injectedCode,
  mixUp,
  openRedirector,
  stolenRefreshToken,
  ignoredScope,
  tokenOfAnotherApi,
  sessionFixation,
  scopeCreep,
  tokenInFragment,
  clickjackedConsent,
  leakedToken,
] as const satisfies readonly Lab[]

export type LabSlug = (typeof LABS)[number]['slug']

export function labAt(slug: string): (Lab & { slug: LabSlug }) | null {
  return LABS.find((lab) => lab.slug === slug) ?? null
}
