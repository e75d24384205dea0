import { createHash, randomBytes } from 'node:crypto'
import { Problem } from '../problem.ts'
import { Browser, has, type Page } from './browser.ts'

/** A client that is registered for this learner. */
export type Registered = { clientId: string; clientSecret: string; redirectUri: string }
export type Owner = { email: string; password: string }
export type Tokens = { access_token: string; refresh_token: string; scope: string }

/** The running CloudVault, as its owner's browser and the judge meet it. */
export class Vault {
  private constructor(
    readonly url: string,
    readonly client: Registered,
    readonly rival: Registered,
    readonly resource: string,
    private readonly owner: Owner,
    readonly browser: Browser,
  ) {}

  /** Registers the learner's clients, as often as asked. `learner` is who they are to the course. */
  static async at(url: string, learner: string, owner: Owner, browser = new Browser(url)): Promise<Vault> {
    const told = await tell(url, learner, 'client', {})
    const { rival, resource, ...client } = told
    return new Vault(url, registered(client), registered(rival), resource, owner, browser)
  }

  /** Opens an authorization request, signs in and approves or denies where it is asked to; ends where the client takes over. */
  async answers(url: string, decision: 'approve' | 'deny' = 'approve'): Promise<Page> {
    const page = await this.browser.opens(url)
    const signedIn = has(page, 'password') ? await this.browser.sends(page, 'password', this.owner) : page
    return has(signedIn, 'decision') ? this.browser.sends(signedIn, 'decision', { decision }) : signedIn
  }

  /** The judge's own dance, for when it needs a code of its own. */
  async givesCode(by: Registered, redirectUri: string, challenge: string, more: Record<string, string> = {}) {
    const page = await this.answers(this.asks(by, redirectUri, challenge, more))
    const code = page.location && new URL(page.location).searchParams.get('code')
    if (!code) throw new Problem(`CloudVault gave the judge no code (${page.status}): is ${this.url} well?`)
    return code
  }

  /** RFC 6749 §4.1.1 */
  asks(by: Registered, redirectUri: string | null, challenge: string, more: Record<string, string> = {}): string {
    const url = new URL(`${this.url}/oauth2/authorize`)
    const parameters = {
      response_type: 'code',
      client_id: by.clientId,
      ...(redirectUri === null ? {} : { redirect_uri: redirectUri }),
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...more,
    }
    url.search = new URLSearchParams(parameters).toString()
    return url.href
  }

  /** RFC 6749 §4.1.3 */
  async redeems(by: Registered, form: Record<string, string>): Promise<{ status: number; tokens: Tokens }> {
    const credentials = Buffer.from(`${by.clientId}:${by.clientSecret}`).toString('base64')
    const answer = await fetch(`${this.url}/oauth2/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${credentials}` },
      body: new URLSearchParams({ grant_type: 'authorization_code', ...form }),
    })
    return { status: answer.status, tokens: (await answer.json()) as Tokens }
  }

  /** Tokens for what a test needs, by a whole dance. */
  async gives(more: Record<string, string>): Promise<Tokens> {
    const { verifier, challenge } = newPkce()
    const code = await this.givesCode(this.client, this.client.redirectUri, challenge, more)
    const form = { code, redirect_uri: this.client.redirectUri, code_verifier: verifier }
    return (await this.redeems(this.client, form)).tokens
  }

  /** How the photo API answers this token. RFC 6750 §3 */
  async opensTo(accessToken: string): Promise<boolean> {
    const headers = { authorization: `Bearer ${accessToken}` }
    return (await fetch(`${this.url}/api/v1/photos?limit=1`, { headers })).ok
  }
}

/** RFC 7636 §4.1 */
export function newPkce() {
  const verifier = randomBytes(32).toString('base64url')
  return { verifier, challenge: challengeOf(verifier) }
}

export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url')
}

/** Something that the course wants to know of a learner. */
export async function tell(url: string, learner: string, what: 'client' | 'verdict', body: object) {
  const cookie = `${url.startsWith('https:') ? '__Host-' : ''}cv_learner=${learner}`
  const answer = await fetch(`${url}/developers/learn/exercises/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })
  if (answer.ok) return answer.json()
  throw new Problem(`CloudVault at ${url} has no exercises (${answer.status}). They need the demo: npm run demo`)
}

function registered(told: { client_id: string; client_secret: string; redirect_uri: string }): Registered {
  return { clientId: told.client_id, clientSecret: told.client_secret, redirectUri: told.redirect_uri }
}
