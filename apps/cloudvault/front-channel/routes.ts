import { Hono } from 'hono'
import { endSession } from './end-session.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

/** The endpoints a browser meets that render nothing: each answers 303, to a page or to the client. */
export const frontChannel = new Hono()
  .post('/sign-in/submit', signIn)
  .post('/sign-out', (context) => signOut(context.req.raw))
  .post('/sessions/end', (context) => endSession(context.req.raw))

/** Method and path of every line above, as one test; everything else is a page. */
export function isFrontChannel(method: string, path: string): boolean {
  return frontChannel.routes.some((route) => route.method === method && route.path === path)
}
