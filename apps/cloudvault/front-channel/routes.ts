import { Hono } from 'hono'

/** The endpoints a browser meets that render nothing: each answers 303, to a page or to the client. */
export const frontChannel = new Hono()

/** Method and path of every line above, as one test; everything else is a page. */
export function isFrontChannel(_method: string, _path: string): boolean {
  return false
}
