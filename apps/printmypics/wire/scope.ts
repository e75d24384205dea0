/** Where the dance passes through this shop: nothing of its basket, its orders or its passwords. */
const DANCE =
  /^\/(connect|callback|disconnect|photos(\/more)?|trouble\/[a-z-]+|holds\/[\w-]+(\/release)?|api\/auth\/(signin|callback)\/cloudvault)$/

/** Whether this request is listened to. */
export function isPartOfTheDance(method: string, path: string): boolean {
  return (method === 'GET' || method === 'POST') && DANCE.test(path)
}
