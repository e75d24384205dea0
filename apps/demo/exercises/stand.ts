import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { pathToFileURL } from 'node:url'
import { EXERCISES } from '../../cloudvault/learn/exercises/list.ts'
import { load } from './load.mjs'

/**
 * Makes a learner's one function a program that speaks HTTP, with the solutions of the other exercises around it. Runs
 * as a process of its own: `node --import tsx stand.ts <number> <file>`.
 */
const [number = '', file = ''] = process.argv.slice(2)
const { PORT = '0', CLOUDVAULT_URL: wire = '', ISSUER: issuer = '' } = process.env
const clientId = process.env.CLIENT_ID ?? ''
const clientSecret = process.env.CLIENT_SECRET ?? ''
const resource = process.env.RESOURCE ?? ''
const given = { verifier: process.env.CODE_VERIFIER ?? '', challenge: process.env.CODE_CHALLENGE ?? '' }
const client = {
  issuer,
  clientId,
  clientSecret,
  redirectUri: process.env.REDIRECT_URI ?? '',
  scope: process.env.SCOPE ?? '',
  authorizationEndpoint: `${issuer}/oauth2/authorize`,
  tokenEndpoint: `${wire}/oauth2/token`,
  revocationEndpoint: `${wire}/oauth2/revoke`,
  api: `${wire}/api/v1`,
}
const gallery = { introspectionEndpoint: `${wire}/oauth2/introspect`, clientId, clientSecret, resource }

type Part = (...given: unknown[]) => unknown
type Tokens = { access_token: string; refresh_token: string }

/** The learner's function, or the solution's. */
async function part(name: string): Promise<Part> {
  const exercise = EXERCISES.find(({ exports }) => exports === name)
  if (!exercise) throw new Error(`there is no ${name}`)
  const isMine = String(exercise.number) === number
  const solution = new URL(`../../cloudvault/learn/exercises/${exercise.slug}/solution.ts`, import.meta.url)
  const module = await load(isMine ? pathToFileURL(file).href : solution.href)
  const found = module[name]
  if (typeof found !== 'function') throw new Error(`NO_EXPORT ${name}`)
  return found as Part
}

const session: { state?: string } = {}
let verifier = ''
let tokens: Partial<Tokens> = {}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /connect':
      return connect(response)
    case 'GET /callback':
      return callback(url.searchParams, response)
    case 'GET /photos':
      return say(response, 200, { photos: await (await part('photos'))(client, tokens.access_token) })
    case 'POST /refresh':
      tokens = { ...((await (await part('refresh'))(client, tokens)) as Tokens) }
      return say(response, 200, tokens)
    case 'POST /disconnect':
      await (await part('revoke'))(client, tokens)
      return say(response, 200, {})
    case 'GET /pictures':
      return pictures(request.headers.authorization, response)
    case 'POST /check':
      return check(JSON.parse(await textOf(request)), response)
    default:
      return say(response, 404, {})
  }
}

async function connect(response: ServerResponse): Promise<void> {
  const pkce = (Number(number) < 5 ? given : await (await part('newPkce'))()) as typeof given
  verifier = pkce.verifier
  const url = await (await part('authorizationUrl'))(client, pkce.challenge)
  const location = Number(number) === 1 ? url : await (await part('withState'))(String(url), session)
  response.writeHead(302, { Location: URL.canParse(String(location)) ? new URL(String(location)).href : '' }).end()
}

async function callback(parameters: URLSearchParams, response: ServerResponse): Promise<void> {
  const code = await (await part('codeFrom'))(client, session, parameters)
  if (Number(number) < 4) return say(response, 200, { code })
  tokens = (await (await part('exchange'))(client, code, verifier)) as Tokens
  say(response, 200, tokens)
}

async function pictures(authorization: string | undefined, response: ServerResponse): Promise<void> {
  const token = await (await part('tokenFrom'))(authorization)
  if (number === '9') return say(response, token === null ? 401 : 200, { token })
  const claims = token === null ? null : await (await part('claimsOf'))(gallery, token)
  if (number === '10') return say(response, claims ? 200 : 401, {})
  const { status, challenge } = (await (
    await part('answerFor')
  )(token, claims, 'read_photos')) as {
    status: number
    challenge: string | null
  }
  if (challenge !== null) response.setHeader('WWW-Authenticate', challenge)
  say(response, status, {})
}

/** Dates travel as text. */
const DATES = ['expiresAt', 'consumedAt', 'grantRevokedAt']

type Question = { [name: string]: unknown; code?: Record<string, unknown> | null; now?: string }

async function check(asked: Question, response: ServerResponse): Promise<void> {
  const { registered, requested, code, request, by, now, challenge } = asked
  if (number === '12')
    return say(response, 200, { answer: await (await part('redirectUriFor'))(registered, requested) })
  if (number === '13') {
    return say(response, 200, { answer: await (await part('verifierMatches'))(asked.verifier, challenge) })
  }
  const record = code && Object.fromEntries(Object.entries(code).map(([name, value]) => [name, dated(name, value)]))
  say(response, 200, { answer: await (await part('judgeCode'))(record, request, by, null, new Date(now ?? 0)) })
}

function dated(name: string, value: unknown): unknown {
  return DATES.includes(name) && value !== null ? new Date(String(value)) : value
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function say(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

try {
  const mine = EXERCISES.find((one) => String(one.number) === number)
  if (mine) await part(mine.exports)
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const said = error instanceof Error ? `${error.name === 'Error' ? '' : `${error.name}: `}${error.message}` : error
      if (!response.headersSent) say(response, 400, { error: String(said) })
    })
  })
  server.listen(Number(PORT), '127.0.0.1', () => process.send?.({ ready: true }))
} catch (error) {
  process.send?.({ problem: error instanceof Error ? error.message : String(error) }, () => process.exit(1))
}
