import { describeError } from '#oauth/error-description'
import type { Annotation } from './message.ts'
import type { Refusal } from './read-refusals.ts'
import inSources from './refusals.json' with { type: 'json' }

/** Where the same sentence is said in two places, the endpoint tells which of them it was. */
const SPOKEN_AT: Record<string, readonly string[]> = {
  '/oauth2/authorize': ['oauth/authorization-checks.ts', 'front-channel/authorize.ts'],
  '/oauth2/resume': ['oauth/authorization-checks.ts'],
  '/oauth2/par': ['oauth/authorization-checks.ts', 'back-channel/form.ts'],
  '/oauth2/token': ['oauth/token-request.ts', 'back-channel/form.ts'],
  '/oauth2/device_authorization': ['oauth/device-authorization.ts', 'back-channel/form.ts'],
  '/oauth2/introspect': ['oauth/introspection.ts', 'back-channel/form.ts'],
  '/oauth2/revoke': ['oauth/revocation.ts', 'back-channel/form.ts'],
  '/oauth2/logout': ['front-channel/logout.ts'],
  '/consent/decision': ['front-channel/decision.ts'],
  '/api/v1/me': ['back-channel/me.ts'],
  '/api/v1': ['back-channel/photo-owner.ts'],
}

const refusals: readonly Refusal[] = inSources

/** As an answer spells the sentence (RFC 6749 §A.8), with its holes open. */
const said = refusals.map((refusal) => {
  const parts = refusal.words.split('*').map((part) => describeError(part).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return { refusal, pattern: new RegExp(`^${parts.join('.*')}$`), holes: parts.length - 1 }
})

/** The one place in the sources that says this sentence. The fewer holes it has, the nearer it is. */
export function placeOf(words: string, path: string): Refusal | null {
  const spelled = describeError(words)
  const matching = said.filter(({ pattern }) => pattern.test(spelled))
  const fewest = Math.min(...matching.map(({ holes }) => holes))
  const nearest = matching.filter(({ holes }) => holes === fewest).map(({ refusal }) => refusal)
  const spoken = Object.entries(SPOKEN_AT).find(([at]) => path === at || path.startsWith(`${at}/`))?.[1] ?? []
  return nearest.find(({ file }) => spoken.includes(file)) ?? nearest[0] ?? null
}

/** The refusal that an answer speaks of, with the section and the file that decided; none where it is no sentence of ours. */
export function refusalsOf(words: string, path: string): Annotation[] {
  const place = words === '' ? null : placeOf(words, path)
  return place ? [{ verdict: 'refused', words: `refused: ${words}`, cites: place.cites, file: place.file }] : []
}
