import type { Party } from '#wire/message'

/** In place of a client's name, for a flow that strangers danced: CloudVault had no part in it. */
export const STRANGERS = ''

/** What a lane is called: the roles of RFC 6749 §1.1, by the names of those who play them here. */
export function laneName(party: Party, client: string | null): string {
  if (party === 'browser') return 'The owner’s browser'
  if (party === 'client') return client || 'The client'
  if (client === STRANGERS) return party === 'photo-api' ? 'The API' : 'The authorization server'
  return party === 'photo-api' ? 'CloudVault’s photo API' : 'CloudVault, who authorizes'
}
