import { type Context, Hono } from 'hono'
import { isDatabaseAway } from '#storage/database-away'
import { authorize } from './authorize.ts'
import { decision } from './decision.ts'
import { endSession } from './end-session.ts'
import { resume } from './resume.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { away, broken } from './stops.ts'

/** Handlers take a Request and know nothing of the table they stand in. */
const on = (handler: (request: Request) => Promise<Response>) => (context: Context) => handler(context.req.raw)

/** The endpoints a browser meets that render nothing: each answers 303, to a page or to the client. */
export const frontChannel = new Hono()
  .get('/oauth2/authorize', on(authorize))
  .post('/oauth2/authorize', on(authorize))
  .get('/oauth2/resume', on(resume))
  .post('/consent/decision', on(decision))
  .post('/sign-in/submit', signIn)
  .post('/sign-out', (context) => signOut(context.req.raw))
  .post('/sessions/end', (context) => endSession(context.req.raw))

frontChannel.onError((error) => {
  if (isDatabaseAway(error)) return away()
  console.error(error)
  return broken()
})

/** Method and path of every line above, as one test; everything else is a page. */
export function isFrontChannel(method: string, path: string): boolean {
  return frontChannel.routes.some((route) => route.method === method && route.path === path)
}
