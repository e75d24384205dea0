import { once } from 'node:events'
import type { Page } from 'playwright'
import { CHALLENGE, GRANTED, PHOTOGRAPHER, REDIRECT_URI, VERIFIER, WEB } from '../stock/cast.ts'

/** The whole dance in this browser, so that its flow is this browser's to look at. The access token. */
export async function dances(page: Page, vault: string): Promise<string> {
  const sentOn = page.waitForResponse('**/consent/decision') // to where nobody listens
  await page.goto(requestAt(vault))
  await page.getByLabel('E-mail').fill(PHOTOGRAPHER.email)
  await page.getByLabel('Password').fill(PHOTOGRAPHER.password)
  await page.getByRole('button', { name: 'Sign in' }).first().click()
  await page.getByRole('button', { name: 'Approve' }).click()
  return redeems(vault, new URL((await sentOn).headers().location ?? '').searchParams.get('code') ?? '')
}

/** An authorization request for `GRANTED`. */
export function requestAt(vault: string): string {
  const request = new URL(`${vault}/oauth2/authorize`)
  request.search = new URLSearchParams({
    response_type: 'code',
    client_id: WEB.id,
    redirect_uri: REDIRECT_URI,
    scope: GRANTED.join(' '),
    state: 'the-eye',
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
  }).toString()
  return request.href
}

export async function redeems(vault: string, code: string): Promise<string> {
  const answer = await fetch(`${vault}/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${WEB.id}:${WEB.secret}`).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: REDIRECT_URI,
      code_verifier: VERIFIER,
    }),
  })
  const { access_token: token } = (await answer.json()) as { access_token?: string }
  if (!token) throw new Error(`no token: ${answer.status}`)
  return token
}

const QUESTIONS = ['/me', '/albums', '/photos?limit=1'] // the same one twice in a row would be one line of the diagram
let asked = 0

/** One more message of the flow; the moment, in milliseconds since the epoch, at which it was answered. */
export async function asksOnce(vault: string, token: string): Promise<number> {
  const answer = await fetch(`${vault}/api/v1${QUESTIONS[asked++ % 3]}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`the photo API says ${answer.status}`)
  return performance.timeOrigin + performance.now()
}

/** How many messages the newest flow of this browser has, once they are written. */
export async function holds(page: Page, vault: string, count: number): Promise<string> {
  const browser = page.context().request
  const deadline = AbortSignal.timeout(60_000)
  while (!deadline.aborted) {
    const latest = await browser.get(`${vault}/developers/flows/latest`, { maxRedirects: 0 })
    const flow = new URL(latest.headers().location ?? '', vault).href
    const answer = await browser.get(`${flow}/messages.json`)
    const { messages } = (await answer.json()) as { messages: unknown[] }
    if (messages.length >= count) return flow
    await Promise.race([new Promise((resolve) => setTimeout(resolve, 50)), once(deadline, 'abort')])
  }
  throw new Error(`the flow did not grow to ${count} messages`)
}
