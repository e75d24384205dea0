/** Where the dance passes through this shop: nothing of its basket, its orders or its passwords. */
const DANCE =
  /^\/(connect|callback|disconnect|photos(\/more)?|trouble\/[a-z-]+|holds\/[\w-]+(\/release)?|api\/auth\/(signin|callback)\/cloudvault)$/

/** OIDC Back-Channel Logout §2.5: what CloudVault says to this shop itself, without any browser. */
export function isBackChannel(method: string, path: string): boolean {
  return method === 'POST' && path === '/backchannel-logout'
}

/** Whether this request of a browser is listened to. */
export function isPartOfTheDance(method: string, path: string): boolean {
  return (method === 'GET' || method === 'POST') && DANCE.test(path)
}
