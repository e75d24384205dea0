import { BACK_CHANNEL_PATH } from '#back-channel/routes'

/** Pages and endpoints through which a dance leads its owner. */
const FRONT =
  /^\/(oauth2\/(authorize|resume|logout(\/confirm)?)|sign-in(\/submit)?|consent(\/decision)?|hold(\/release)?|device(\/decision)?)$/

/** What machines say that belongs to no flow: is this server alive, what can it do, which are its keys. */
const NO_FLOW = /^\/(healthz|readyz|\.well-known\/|oauth2\/jwks)/

/** The channel on which this request is listened to, or null for all that is no part of any flow. */
export function channelOf(method: string, path: string): 'front' | 'back' | null {
  if (method === 'OPTIONS' || method === 'HEAD') return null
  if (FRONT.test(path)) return 'front'
  return BACK_CHANNEL_PATH.test(path) && !NO_FLOW.test(path) ? 'back' : null
}
