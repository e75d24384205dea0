import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { isMissing } from '#front-channel/missing'
import { away } from '#front-channel/stops'
import { policyOf } from '#labs/armed'
import { type Policy, STRICT } from '#oauth/policy'
import { formActionSource } from '#oauth/redirect-uri'
import { browserHashOf, newBrowserCookie } from '#session/browser'
import { cookieName } from '#session/cookie'
import { languageAsked, languageCookie } from '#session/language'
import { learnerCookie, learnerOf, newLearner } from '#session/learner'
import { contentSecurityPolicy, pageHeaders } from '#session/page-headers'
import { takesAway } from '#session/shown-once'
import { findClient } from '#storage/clients'
import { sql } from '#storage/database'
import { isDatabaseAway } from '#storage/database-away'
import { findPendingRequest } from '#storage/pending-requests'
import { slowDownPage } from '#throttle/slow-down-page'
import { userCodeWait } from '#throttle/user-codes'

/** Everything that Next renders; the machines' paths and the static files are answered elsewhere. */
export const config = { matcher: '/((?!_next/|scripts/|api/|oauth2/|\\.well-known/|healthz|readyz|icon\\.svg).*)' }

/** Pages with a form that can end at a client. */
const LEADS_AWAY = ['/sign-in', '/consent', '/hold']

/** A path that no page has: Next renders `not-found.tsx` for it, with words in the HTML and the status 404. */
const NOTHING = '/nothing-here'

/** Before a page is rendered: its headers, its nonce, and a name for a browser that has none yet. */
export async function proxy(request: NextRequest): Promise<Response> {
  if (!(await databaseAnswers())) return away() // 503 in plain HTML: a page that renders could only say 200 or 500
  const wait = await userCodeWait(request.nextUrl, request.headers.get('cookie'))
  if (wait > 0) return slowDownPage(wait)
  const headers = new Headers(request.headers)
  const named = nameTheBrowser(headers, request.nextUrl.pathname)
  const learner = enrol(headers, request.nextUrl.pathname)
  const language = chooseLanguage(headers, request.nextUrl)
  const ends = await whereTheFormEnds(request)
  const policy = contentSecurityPolicy({ nonce: randomBytes(16).toString('base64'), ...ends })
  headers.set('Content-Security-Policy', policy) // Next reads the nonce from here

  const missing = await isMissing(request.nextUrl.pathname, request.headers.get('cookie'))
  const response = missing
    ? NextResponse.rewrite(new URL(NOTHING, request.nextUrl), { request: { headers } })
    : NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries(pageHeaders(ends.framing))) response.headers.set(name, value)
  response.headers.set('Content-Security-Policy', policy)
  // A single-page app may have opened this page as its pop-up, and waits there for the answer.
  if (ends.formAction) response.headers.set('Cross-Origin-Opener-Policy', 'unsafe-none')
  const spent = takesAway(request.headers.get('cookie'), request.nextUrl.pathname)
  for (const cookie of [named, learner, language, spent]) if (cookie) response.headers.append('Set-Cookie', cookie)
  return response
}

/** The sign-in form and the course's forms are bound to the browser, so their pages need one that has a name. */
function nameTheBrowser(headers: Headers, pathname: string): string | null {
  const cookies = headers.get('cookie')
  if (
    !(pathname === '/sign-in' || pathname === '/slow-motion' || isCourse(pathname) || isLab(pathname)) ||
    browserHashOf(cookies)
  )
    return null
  const { id, setCookie } = newBrowserCookie()
  headers.set('cookie', [cookies, `${cookieName('browser')}=${id}`].filter(Boolean).join('; '))
  return setCookie
}

function isCourse(pathname: string): boolean {
  return pathname === '/developers/learn' || pathname.startsWith('/developers/learn/')
}

function isLab(pathname: string): boolean {
  return pathname.startsWith('/developers/labs/')
}

/** Progress without an account: whoever opens the course has a capability, and a row only once there is progress. */
function enrol(headers: Headers, pathname: string): string | null {
  const cookies = headers.get('cookie')
  if (!isCourse(pathname) || learnerOf(cookies)) return null
  const id = newLearner()
  headers.set('cookie', [cookies, `${cookieName('learner')}=${id}`].filter(Boolean).join('; '))
  return learnerCookie(id)
}

/** A link to another language of the course is remembered, and counts for this page already. */
function chooseLanguage(headers: Headers, url: URL): string | null {
  const tag = languageAsked(url)
  if (!tag || !(isCourse(url.pathname) || url.pathname.startsWith('/developers/teach'))) return null
  headers.set('cookie', [`${cookieName('language')}=${tag}`, headers.get('cookie')].filter(Boolean).join('; '))
  return languageCookie(tag)
}

type Ends = { formAction: string | null; logo: string | null; framing: Policy['framing'] }

/** The one validated origin this page's form may be redirected to, and the one place a checked client's logo is. */
async function whereTheFormEnds(request: NextRequest): Promise<Ends> {
  const nowhere: Ends = { formAction: null, logo: null, framing: STRICT.framing }
  const id = request.nextUrl.searchParams.get('request')
  if (!id || !LEADS_AWAY.includes(request.nextUrl.pathname)) return nowhere
  const pending = await findPendingRequest(id, browserHashOf(request.headers.get('cookie')))
  if (!pending) return nowhere
  const client = await findClient(pending.clientId)
  const logo = client?.verified && client.logoUri ? new URL(client.logoUri).origin : null
  const { framing } = policyOf(pending.clientId)
  return { formAction: formActionSource(pending.request.redirectUri), logo, framing }
}

async function databaseAnswers(): Promise<boolean> {
  try {
    await sql`SELECT 1`
    return true
  } catch (error) {
    if (isDatabaseAway(error)) return false
    throw error
  }
}
