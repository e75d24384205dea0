import type { Party } from '#wire/message'

/** What a lane is called: the roles of RFC 6749 §1.1, by the names of those who play them here. */
export function laneName(party: Party, client: string | null): string {
  if (party === 'browser') return 'The owner’s browser'
  if (party === 'client') return client ?? 'The client'
  return party === 'photo-api' ? 'CloudVault’s photo API' : 'CloudVault, who authorizes'
}
