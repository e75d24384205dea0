import { challengeOf } from '#oauth/pkce'
import type { Message, Secret } from '#wire/message'
import { headerOf, membersOf, pathOf, queryOf, saidOf } from '../parameters.ts'
import { stepOf, stepTitle } from '../step.ts'
import { madeUp, type Pair, type Text, type Values } from './text.ts'
import { type Answer, freshPairs } from './visit.ts'

/** A request from the client's server: to the token endpoint and its neighbours, or to the photo API. */
export type Call = {
  kind: 'call'
  title: string
  method: string
  path: string
  query: readonly Pair[]
  headers: readonly Pair[]
  /** Null: no body. */
  form: readonly Pair[] | null
  authenticates: 'basic' | 'body' | 'wrong secret' | 'no'
  /** A bearer token. RFC 6750 §2.1 */
  bearer: Text | null
  status: number
  answer: Answer
  /** What a challenge must say, such as `error="invalid_token"`. RFC 6750 §3 */
  challenge: string | null
}

/** Why a message cannot be asked again; `silent` where nobody would miss it. */
export function whyNot(message: Message, values: Values): string | null {
  const { method, secrets, status, annotations } = message
  if (stepOf(message) === 'metadata') return 'silent'
  if (stepOf(message) === 'introspection') return 'a resource server asked, with a secret of its own'
  if (secrets.some(({ kind }) => kind === 'client_assertion' || kind === 'dpop'))
    return 'only the client has the key that signs it'
  if (message.to === 'photo-api' && !['GET', 'HEAD'].includes(method)) return 'it would change the vault'
  if (annotations.some(({ verdict, words }) => verdict === 'refused' && /expired|too late/.test(words))) {
    return 'it failed because of the time that had passed'
  }
  if (message.body && message.body.kind !== 'text') return 'its body was not kept'
  const handedOut = secrets.filter(({ kind }) => kind !== 'client_secret' && kind !== 'code_verifier')
  if (status < 400 && !values.knows(JSON.stringify(asked(message)), handedOut)) {
    return 'what it shows was handed out before this recording began'
  }
  return null
}

function asked({ url, headers, body }: Message) {
  return [url, headers, body]
}

export function callOf(message: Message, values: Values): Call {
  const authorization = headerOf(message.headers, 'authorization') ?? ''
  const query = new Set(queryOf(message.url).map(([name]) => name))
  const pairs = freshPairs(message, values).map((pair) => named(pair, message, values))
  const bearer = /^Bearer\s+(.*)$/i.exec(authorization)?.[1] ?? null
  return {
    kind: 'call',
    title: stepTitle(message),
    method: message.method,
    path: pathOf(message.url),
    query: pairs.filter(([name]) => query.has(name)),
    headers: kept(message, values),
    form: message.body ? pairs.filter(([name]) => !query.has(name) && name !== 'client_secret') : null,
    authenticates: authentication(message, authorization),
    bearer: bearer === null ? null : values.text(bearer, message.secrets),
    status: message.status,
    answer: answerOf(message, values),
    challenge: /error="[a-z_]+"/.exec(headerOf(message.answerHeaders, 'www-authenticate') ?? '')?.[0] ?? null,
  }
}

/** RFC 7636 §4.5: the verifier behind the challenge, unless another one was shown, and refused. */
function named([name, text]: Pair, message: Message, values: Values): Pair {
  if (name !== 'code_verifier') return [name, text]
  const secret = message.secrets.find(({ kind }) => kind === 'code_verifier')
  if (!values.verifier || (message.status >= 400 && isWrong(message, secret, values)))
    return [name, [madeUp('code_verifier')]]
  return [name, [{ variable: values.verifier }]]
}

function isWrong({ annotations }: Message, secret: Secret | undefined, values: Values): boolean {
  if (secret?.value && VERIFIER.test(secret.value))
    return values.plain('code_challenge', challengeOf(secret.value)) === null
  return annotations.some(({ verdict, words, cites }) => verdict === 'refused' && /verifier|7636/.test(words + cites))
}

const VERIFIER = /^[A-Za-z0-9\-._~]{43,128}$/

/** Headers that change what the photo API answers. */
function kept({ headers, secrets }: Message, values: Values): Pair[] {
  const telling = headers.filter(([name]) => ['range', 'if-none-match'].includes(name.toLowerCase()))
  return telling.map(([name, value]) => [name, values.text(value, secrets)])
}

function authentication({ status, answerBody, body }: Message, authorization: string): Call['authenticates'] {
  const inBody = body?.kind === 'text' && /(^|&)client_secret=/.test(body.text)
  const inHeader = /^Basic\s/i.test(authorization)
  if (!inBody && !inHeader) return 'no'
  if (status === 401 && saidOf(membersOf(answerBody), 'error') === 'invalid_client') return 'wrong secret'
  return inHeader ? 'basic' : 'body'
}

const VARIABLE: Readonly<Record<string, string>> = {
  access_token: 'accessToken',
  refresh_token: 'refreshToken',
  id_token: 'idToken',
  device_code: 'deviceCode',
  request_uri: 'requestUri',
}

function answerOf(message: Message, values: Values): Answer {
  const members = membersOf(message.answerBody)
  const same = members.filter(([name]) => ['error', 'token_type', 'scope', 'active'].includes(name))
  return {
    names: members.map(([name]) => name),
    same: same.map(([name, value]) => [name, [value]]),
    takes: members.flatMap(([name, value]) => {
      const variable = VARIABLE[name]
      return variable ? [{ name, variable: values.take(variable, value) }] : []
    }),
  }
}
