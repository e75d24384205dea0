import type { ConnectTrouble } from '#cloudvault/connect-trouble'

/** The clean URL of the page that explains: no code, no state. */
export function troublePage(what: ConnectTrouble, returnTo: string, said?: string): string {
  const query = new URLSearchParams({ return_to: returnTo, ...(said && { said }) })
  return `/trouble/${what}?${query}`
}
