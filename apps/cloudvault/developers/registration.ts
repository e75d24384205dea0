import { configuration, isLoopback } from '#configuration'
import type { Client } from '#oauth/client'
import type { Surroundings } from './judge-app.ts'

/** What the judge of registrations has to know about this house. */
export function surroundings(): Surroundings {
  const { issuer } = configuration()
  return { issuer, issuerIsLoopback: isLoopback(new URL(issuer).hostname) }
}

/** "Checked by CloudVault" was said of a name, a home and the places it answers at. Under others it is said of nobody. */
export function stillVerified(before: Client, after: Client): boolean {
  const identity = ({ clientName, clientUri, logoUri, redirectUris }: Client) =>
    JSON.stringify([clientName, clientUri, logoUri, redirectUris])
  return before.verified && identity(before) === identity(after)
}
