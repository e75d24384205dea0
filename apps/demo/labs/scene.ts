import { createHash, randomBytes } from 'node:crypto'
import type { Account } from './victim.ts'
import { Victim } from './victim.ts'
import { type Answer, Wire } from './wire.ts'

/** Who is where; the only addresses the labs ever call. */
export type Parties = {
  vault: string
  shop: string
  mallory: string
  alice: Account
  /** The account that Mallory has at CloudVault, like anybody. */
  hers: Account
  /** For telling the shop of a lab's client; null: labs are played without the shop. */
  shopKey: string | null
}

/** What CloudVault asks the runner to play. */
export type Asked = {
  play: string
  run: string
  clientId: string
  clientSecret?: string | null
  redirectUri: string
  pkce: boolean
  /** What the shop does without; null: it has no part in the play. */
  shop?: Record<string, string> | null
  capability: string
}

export type Tokens = { access_token?: string; refresh_token?: string; error?: string; error_description?: string }
/** A request that reached Mallory's server. */
export type Caught = Record<'authorization' | 'referer' | 'cookie', string | null> & { url: string; body: string }
type Redeems = { code: string; redirectUri?: string; verifier?: string | null; by?: Caller }
/** Who speaks to the token endpoint: the app that Alice meant, or somebody with the same words. */
type Caller = 'the app' | 'Mallory'

/** Everything one run needs: Alice's browser, her app, and Mallory at the same endpoints. */
export class Scene {
  readonly wire: Wire
  readonly alice: Victim
  /** With it, and only with it, CloudVault can ask the shop for its side of this run. */
  ticket: string | null = null

  /** @param verifier of a run that is played by hand, one request at a time; any other makes its own. */
  constructor(
    readonly parties: Parties,
    readonly asked: Asked,
    readonly verifier = randomBytes(32).toString('base64url'),
  ) {
    this.wire = new Wire([parties.vault, parties.shop, parties.mallory])
    const userAgent = `Alice’s browser in a lab, ${asked.run}`.replace('’', "'")
    this.alice = new Victim(this.wire, parties.vault, parties.alice, userAgent, asked.capability)
  }

  /** RFC 6749 §4.1.1: the link that starts the dance. */
  link(changes: Record<string, string> = {}): string {
    const { clientId, redirectUri, pkce } = this.asked
    const challenge = createHash('sha256').update(this.verifier).digest('base64url')
    const proof: Record<string, string> = pkce ? { code_challenge: challenge, code_challenge_method: 'S256' } : {}
    const request = { response_type: 'code', client_id: clientId, redirect_uri: redirectUri, state: this.asked.run }
    return `${this.parties.vault}/oauth2/authorize?${new URLSearchParams({ ...request, scope: 'read_photos list_albums', ...proof, ...changes })}`
  }

  /** RFC 6749 §4.1.3. Without a verifier: somebody who has the code and nothing else. */
  async redeems({ code, redirectUri = this.asked.redirectUri, verifier = null, by }: Redeems): Promise<Tokens> {
    const proof: Record<string, string> = verifier === null ? {} : { code_verifier: verifier }
    return this.token({ grant_type: 'authorization_code', code, redirect_uri: redirectUri, ...proof }, by)
  }

  /** RFC 6749 §6 */
  async refreshes(refreshToken: string, by?: Caller): Promise<Tokens> {
    return this.token({ grant_type: 'refresh_token', refresh_token: refreshToken }, by)
  }

  /** RFC 7009 §2.1, by the app that has the token. */
  async revokes(token: string): Promise<void> {
    const body = new URLSearchParams({ token, client_id: this.asked.clientId })
    await this.wire.ask(`${this.parties.vault}/oauth2/revoke`, { method: 'POST', body })
  }

  /** The app that Alice meant redeems her code as it should. */
  async connects(changes: Record<string, string> = {}): Promise<Tokens> {
    const code = await this.codeFor(changes)
    return code === null ? {} : this.redeems({ code, verifier: this.asked.pkce ? this.verifier : null })
  }

  /** The code that Alice's approval brings. */
  async codeFor(changes: Record<string, string> = {}): Promise<string | null> {
    return codeIn(await this.alice.approves(this.link(changes)))
  }

  /** How many of Alice's photographs a token opens. Zero is the whole point of a defence. */
  async photographs(token: string | undefined): Promise<number> {
    if (!token) return 0
    const headers = { authorization: `Bearer ${token}`, 'user-agent': 'Mallory' }
    const answer = await this.wire.ask(`${this.parties.vault}/api/v1/photos?limit=100`, { headers })
    return photographsIn(answer)
  }

  /** How many pictures CloudVault shows to whoever brings these cookies. Seen is what can be fetched. */
  async photographsInVault(cookie: string): Promise<number> {
    const headers = { cookie, 'user-agent': 'Mallory' }
    const page = await this.wire.ask(`${this.parties.vault}/photos`, { headers })
    const pictures = [...new Set(page.text.match(/\/photos\/[\w-]+\/picture\/w640\.jpg/g))]
    const [first] = pictures
    if (page.status !== 200 || !first) return 0
    const { status } = await this.wire.ask(`${this.parties.vault}${first}`, { headers })
    return status === 200 ? pictures.length : 0
  }

  /** What reached Mallory's server in this run. */
  async caught(): Promise<Caught[]> {
    const answer = await this.wire.ask(`${this.parties.mallory}/log.json?run=${this.asked.run}`)
    return JSON.parse(answer.text)
  }

  /** Nothing of this run stays with Mallory, and Alice is signed out. */
  async cleansUp(): Promise<void> {
    await this.alice.signsOut()
    await this.wire.ask(`${this.parties.mallory}/log.json?run=${this.asked.run}`, { method: 'DELETE' })
  }

  private async token(form: Record<string, string>, by: Caller = 'the app'): Promise<Tokens> {
    const body = new URLSearchParams({ ...form, client_id: this.asked.clientId })
    const headers = { 'user-agent': by }
    const answer = await this.wire.ask(`${this.parties.vault}/oauth2/token`, { method: 'POST', body, headers })
    return JSON.parse(answer.text) as Tokens
  }
}

/** The code in an authorization response, if there is one. */
export function codeIn(address: string | null): string | null {
  return address && URL.canParse(address) ? new URL(address).searchParams.get('code') : null
}

/** The token that an implicit answer carries behind its #. RFC 6749 §4.2.2 */
export function tokenIn(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null
  return new URLSearchParams(new URL(address).hash.slice(1)).get('access_token')
}

/** How many photographs an answer of the photo API holds. */
export function photographsIn({ status, text }: Answer): number {
  return status === 200 ? (JSON.parse(text) as { photos: unknown[] }).photos.length : 0
}
