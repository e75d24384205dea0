import { createHash } from 'node:crypto'
import { challengeOf } from '#oauth/pkce'
import type { Annotation, Body, Message, Party, Secret, SecretKind } from '#wire/message'

/** Flows as the two apps record them: the same paths, headers, statuses and bodies. */
export const ISSUER = 'http://127.0.0.1:4000'
export const SHOP = 'http://localhost:3000'
export const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
export const STATE = 'xcoiv98y2kd22vusuye3kch'

const CODE = 'cv_ac_SplxlOBeZQQYbYS6WxSbIA0000000000000000000000'
const BASIC = Buffer.from('printmypics:s3cret-of-the-shop-0123456789').toString('base64')
const FORM = 'application/x-www-form-urlencoded'
const JSON_TYPE = 'application/json'

/** How a secret stands in a recorded message. */
export function markOf(value: string): string {
  return `${value.slice(0, 10)}…${createHash('sha256').update(value).digest('hex').slice(0, 8)}`
}

type Told = Partial<Omit<Message, 'body' | 'answerBody'>> & { body?: Body; answerBody?: Body; location?: string }

/** One flow under construction; time goes on by a fifth of a second with every message. */
export class Recorded {
  readonly messages: Message[] = []
  private readonly secrets: Secret[] = []

  secret(kind: SecretKind, value: string): string {
    const mark = markOf(value)
    if (!this.secrets.some((known) => known.mark === mark)) this.secrets.push({ kind, mark, value })
    return mark
  }

  front(method: string, path: string, told: Told = {}): this {
    return this.add('browser', 'authorization-server', method, `${ISSUER}${path}`, told)
  }

  shop(method: string, path: string, told: Told = {}): this {
    return this.add('browser', 'client', method, `${SHOP}${path}`, { recordedBy: 'printmypics', ...told })
  }

  back(to: Party, method: string, path: string, told: Told = {}): this {
    return this.add('client', to, method, `${ISSUER}${path}`, { sender: 'PrintMyPics', ...told })
  }

  private add(from: Party, to: Party, method: string, url: string, { location, ...told }: Told): this {
    const nth = this.messages.length
    const answerHeaders: Message['answerHeaders'] = told.answerHeaders ?? []
    const message: Message = {
      id: `flow${nth}-x`,
      flow: 'flow-1',
      recordedBy: 'cloudvault',
      time: Date.UTC(2026, 10, 21, 9, 41) * 1000 + nth * 200_000,
      duration: 4_200,
      channel: from === 'browser' ? 'front' : 'back',
      from,
      to,
      sender: from === 'browser' ? 'Chrome on Linux' : null,
      method,
      url,
      headers: [['Host', new URL(url).host]],
      status: 200,
      annotations: [],
      secrets: [],
      keys: [],
      client: 'printmypics',
      ...told,
      body: told.body ?? null,
      answerBody: told.answerBody ?? null,
      answerHeaders: location === undefined ? answerHeaders : [...answerHeaders, ['Location', location]],
    }
    const text = JSON.stringify(message)
    this.messages.push({ ...message, secrets: this.secrets.filter(({ mark }) => text.includes(mark)) })
    return this
  }
}

const page = (title: string): Body => ({ kind: 'page', title, length: 9_000 })
const form = (fields: Record<string, string>): Body => textBody(FORM, new URLSearchParams(fields).toString())
const json = (value: unknown): Body => textBody(JSON_TYPE, JSON.stringify(value))

function textBody(mediaType: string, text: string): Body {
  return { kind: 'text', mediaType, text: text.replaceAll('%E2%80%A6', '…'), length: text.length, cut: false }
}

export type Scene = {
  decision?: 'approve' | 'deny' | 'remembered'
  pkce?: boolean
  jwt?: boolean
  signsIn?: boolean
  issuer?: string
}

/** From the shop's button to its callback. */
export function frontChannel(
  flow: Recorded,
  { decision = 'approve', pkce = true, signsIn = true }: Scene = {},
): Recorded {
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: 'printmypics',
    redirect_uri: `${SHOP}/callback`,
    scope: 'read_photos list_albums',
    state: STATE,
    ...(pkce ? { code_challenge: challengeOf(VERIFIER), code_challenge_method: 'S256' } : { nonce: 'n-0S6_WzA2Mj' }),
  })
  const authorize = `/oauth2/authorize?${asked}`
  const answer = answerTo(flow, decision)
  flow.shop('POST', '/connect', { status: 303, location: ISSUER + authorize, body: form({ csrf: '[never recorded]' }) })
  const first = signsIn ? '/sign-in?request=req1' : '/consent?request=req1'
  flow.front('GET', authorize, { status: 303, location: decision === 'remembered' && !signsIn ? answer : first })
  if (signsIn) {
    flow.front('GET', '/sign-in?request=req1', { answerBody: page('Sign in – CloudVault') })
    const typed = {
      csrf: '[never recorded]',
      request: 'req1',
      email: 'alice@cloudvault.example',
      password: '[never recorded]',
    }
    flow.front('POST', '/sign-in/submit', { status: 303, location: '/oauth2/resume?request=req1', body: form(typed) })
    flow.front('GET', '/oauth2/resume?request=req1', {
      status: 303,
      location: decision === 'remembered' ? answer : '/consent?request=req1',
    })
  }
  if (decision !== 'remembered') {
    flow.front('GET', '/consent?request=req1', { answerBody: page('PrintMyPics asks – CloudVault') })
    const said = { request: 'req1', csrf: '[never recorded]', decision }
    flow.front('POST', '/consent/decision', { status: 303, location: answer, body: form(said) })
  }
  return flow.shop('GET', `/callback${answer.slice(answer.indexOf('?'))}`, { status: 303, location: '/photos' })
}

function answerTo(flow: Recorded, decision: Scene['decision']): string {
  const rest = `state=${STATE}&iss=${encodeURIComponent(ISSUER)}`
  if (decision !== 'deny') return `${SHOP}/callback?code=${flow.secret('code', CODE)}&${rest}`
  return `${SHOP}/callback?error=access_denied&error_description=the+owner+said+no&${rest}`
}

/** RFC 6749 §4.1.3, kept or refused. */
export function redeems(flow: Recorded, { pkce = true, jwt = false }: Scene = {}, error?: string): Recorded {
  const verifier = error === 'invalid_grant' ? 'a-verifier-of-somebody-else-0123456789-0123456' : VERIFIER
  const body = form({
    grant_type: 'authorization_code',
    code: flow.secret('code', CODE),
    redirect_uri: `${SHOP}/callback`,
    ...(pkce ? { code_verifier: flow.secret('code_verifier', verifier) } : {}),
  })
  const headers: Message['headers'] = [['Authorization', `Basic ${flow.secret('client_secret', BASIC)}`]]
  if (error) {
    const annotations: Annotation[] = [
      { verdict: 'refused', words: 'the code verifier does not match', cites: 'RFC 7636 §4.6', file: 'oauth/pkce.ts' },
    ]
    const answerBody = json({ error, error_description: 'the code verifier does not match' })
    return flow.back('authorization-server', 'POST', '/oauth2/token', {
      headers,
      body,
      status: 400,
      answerBody,
      annotations,
    })
  }
  const token = jwt ? 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJl' : accessToken(0)
  const annotations: Annotation[] = [
    {
      verdict: 'kept',
      words: 'PKCE verified: SHA-256(code_verifier) = code_challenge',
      cites: 'RFC 7636 §4.6',
      file: 'oauth/pkce.ts',
    },
    {
      verdict: 'changed',
      words: 'the code is spent',
      cites: 'RFC 6749 §4.1.2',
      file: 'storage/authorization-codes.ts',
    },
  ]
  const answerBody = tokens(flow, token, 0)
  return flow.back('authorization-server', 'POST', '/oauth2/token', { headers, body, answerBody, annotations })
}

function tokens(flow: Recorded, accessToken: string, nth: number): Body {
  return json({
    access_token: flow.secret('access_token', accessToken),
    token_type: 'Bearer',
    expires_in: 3600,
    scope: 'read_photos list_albums',
    refresh_token: flow.secret('refresh_token', refreshToken(nth)),
  })
}

const accessToken = (nth: number) => `cv_at_2YotnFZFEjr1zCsicMWpAA00000000000000000000${nth}`
const refreshToken = (nth: number) => `cv_rt_tGzv3JOkF0XG5Qx2TlKWIA00000000000000000000${nth}`

/** RFC 6750 §2.1 */
export function looks(flow: Recorded, path = '/api/v1/photos?limit=30', status = 200): Recorded {
  const headers: Message['headers'] = [['Authorization', `Bearer ${flow.secret('access_token', accessToken(0))}`]]
  if (status === 200) {
    return flow.back('photo-api', 'GET', path, { headers, answerBody: json({ photos: [], next_cursor: null }) })
  }
  const answerHeaders: Message['headers'] = [['WWW-Authenticate', 'Bearer realm="CloudVault", error="invalid_token"']]
  return flow.back('photo-api', 'GET', path, { headers, status, answerHeaders })
}

/** RFC 6749 §6 */
export function refreshes(flow: Recorded): Recorded {
  const headers: Message['headers'] = [['Authorization', `Basic ${flow.secret('client_secret', BASIC)}`]]
  const body = form({ grant_type: 'refresh_token', refresh_token: flow.secret('refresh_token', refreshToken(0)) })
  const answerBody = tokens(flow, accessToken(1), 1)
  return flow.back('authorization-server', 'POST', '/oauth2/token', { headers, body, answerBody })
}

/** RFC 7009 §2.1 */
export function revokes(flow: Recorded): Recorded {
  const headers: Message['headers'] = [['Authorization', `Basic ${flow.secret('client_secret', BASIC)}`]]
  const body = form({ token: flow.secret('refresh_token', refreshToken(1)), token_type_hint: 'refresh_token' })
  return flow.back('authorization-server', 'POST', '/oauth2/revoke', { headers, body, answerBody: json({}) })
}

/** Asked, approved, redeemed, looked at, refreshed, revoked, and refused afterwards. */
export function wholeStory(scene: Scene = {}): Message[] {
  const flow = looks(redeems(frontChannel(new Recorded(), scene), scene))
  return looks(revokes(refreshes(flow)), '/api/v1/me', 401).messages
}

/** Approved, and a token, and a look. */
export function approved(scene: Scene = {}): Message[] {
  return looks(redeems(frontChannel(new Recorded(), scene), scene)).messages
}

/** Alice says no. */
export function denied(): Message[] {
  return frontChannel(new Recorded(), { decision: 'deny' }).messages
}

/** Approved, and then a verifier that does not hash to the challenge. */
export function refused(): Message[] {
  return redeems(frontChannel(new Recorded()), {}, 'invalid_grant').messages
}

/** A redirect URI that nobody registered: CloudVault stops, and sends nobody there. RFC 6749 §4.1.2.1 */
export function stopped(): Message[] {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'printmypics',
    redirect_uri: 'https://evil.test/',
    state: STATE,
  })
  const flow = new Recorded()
  return flow.front('GET', `/oauth2/authorize?${query}`, {
    status: 400,
    answerBody: page('This link does not lead to an app we can trust'),
  }).messages
}
