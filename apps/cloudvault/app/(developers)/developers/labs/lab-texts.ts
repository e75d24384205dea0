import type { LabSlug } from '#labs/labs'

type LabText = typeof import('*.mdx')

/** The text of each lab, loaded when it is read. */
export const LAB_TEXTS: Record<LabSlug, () => Promise<LabText>> = {
  'stolen-code': () => import('../../../../labs/texts/stolen-code.mdx'),
  'replayed-code': () => import('../../../../labs/texts/replayed-code.mdx'),
  'redirect-by-prefix': () => import('../../../../labs/texts/redirect-by-prefix.mdx'),
  'smuggled-answer': () => import('../../../../labs/texts/smuggled-answer.mdx'),
  'injected-code': () => import('../../../../labs/texts/injected-code.mdx'),
  'mix-up': () => import('../../../../labs/texts/mix-up.mdx'),
  'open-redirector': () => import('../../../../labs/texts/open-redirector.mdx'),
  'stolen-refresh-token': () => import('../../../../labs/texts/stolen-refresh-token.mdx'),
  'ignored-scope': () => import('../../../../labs/texts/ignored-scope.mdx'),
  'token-of-another-api': () => import('../../../../labs/texts/token-of-another-api.mdx'),
  'session-fixation': () => import('../../../../labs/texts/session-fixation.mdx'),
  'scope-creep': () => import('../../../../labs/texts/scope-creep.mdx'),
  'token-in-fragment': () => import('../../../../labs/texts/token-in-fragment.mdx'),
  'clickjacked-consent': () => import('../../../../labs/texts/clickjacked-consent.mdx'),
  'leaked-token': () => import('../../../../labs/texts/leaked-token.mdx'),
}
