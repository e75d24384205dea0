import { answerBackChannel } from '#back-channel/answer'
import { answerFrontChannel } from '#front-channel/answer'
import { hashOf } from '#oauth/opaque-token'
import { csrfForBrowser } from '#session/csrf'
import { hashPassword } from '#session/password'
import { sql } from '#storage/database'

/** For tests of guessing: a database named by the environment, and thresholds that are soon reached. */
export function openForGuessing(): void {
  const database = process.env.TEST_CLOUDVAULT_DATABASE_URL
  if (!database) throw new Error('TEST_CLOUDVAULT_DATABASE_URL is not set: `npm test` starts a PostgreSQL and sets it')
  process.env.CLOUDVAULT_DATABASE_URL = database
  process.env.CLOUDVAULT_SECRET = 's'.repeat(32)
  process.env.CLOUDVAULT_THROTTLE_PASSWORDS = '3'
  process.env.CLOUDVAULT_THROTTLE_FIRST_DELAY = '60'
  process.env.CLOUDVAULT_THROTTLE_SIGN_INS = '5'
  process.env.CLOUDVAULT_THROTTLE_CLIENTS = '3'
  process.env.CLOUDVAULT_THROTTLE_USER_CODES = '3'
  process.env.CLOUDVAULT_MODE = 'demo'
  process.env.CLOUDVAULT_THROTTLE_REGISTRATIONS = '3'
}

export type Account = { id: string; email: string; password: string }

export async function anAccount(): Promise<Account> {
  const password = 'right'
  const [owner] = await sql<{ id: string; email: string }>`
    INSERT INTO owner (email, name, password_hash) VALUES (gen_random_uuid() || '@example.test', 'O', ${await hashPassword(password)})
    RETURNING id, email`
  if (!owner) throw new Error('no owner was inserted')
  return { ...owner, password }
}

export async function aClient(secret: string): Promise<string> {
  const [client] = await sql<{ id: string }>`
    INSERT INTO client (client_id, client_name, client_secret_hash, token_endpoint_auth_method, grant_types, scope, default_scope)
    VALUES (gen_random_uuid(), 'C', ${hashOf(secret)}, 'client_secret_basic', '{client_credentials}', '{read_photos}', '{read_photos}')
    RETURNING client_id AS id`
  if (!client) throw new Error('no client was inserted')
  return client.id
}

let hosts = 0
/** An address that nobody has used before. */
export function anAddress(): string {
  hosts += 1
  return `10.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}.${hosts}`
}

type Post = { path: string; from: string; form: Record<string, string>; headers?: Record<string, string> }

function request({ path, from, form, headers }: Post): Request {
  const body = new URLSearchParams(form)
  const whole = new Request(`http://127.0.0.1:4000${path}`, { method: 'POST', body, headers })
  return Object.assign(whole, { peer: from })
}

/** A client at the token endpoint. */
export async function asClient(id: string, secret: string, from: string): Promise<Response> {
  const headers = { authorization: `Basic ${btoa(`${id}:${secret}`)}` }
  return answerBackChannel(
    request({ path: '/oauth2/token', from, form: { grant_type: 'client_credentials' }, headers }),
  )
}

/** A person at the sign-in form, in a browser that holds these cookies. */
export async function signsIn(email: string, password: string, from: string, cookies = ''): Promise<Response> {
  const cookie = ['cv_browser=b', cookies].filter(Boolean).join('; ')
  const form = { email, password, csrf: csrfForBrowser(cookie) }
  return answerFrontChannel(request({ path: '/sign-in/submit', from, form, headers: { cookie } }))
}

/** What a browser sends next time. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}
