import { channel } from 'node:diagnostics_channel'

const issued = channel('cloudvault.tokens-issued')

/** Says by which grant a token was issued, to whoever listens; when nobody does, it costs a look at a boolean. */
export function noteTokens(grantType: string): void {
  if (issued.hasSubscribers) issued.publish(grantType)
}

/** Calls back with the grant type of every token response from now on. RFC 6749 §5.1 */
export function onTokensIssued(listener: (grantType: string) => void): void {
  issued.subscribe((grantType) => listener(String(grantType)))
}
