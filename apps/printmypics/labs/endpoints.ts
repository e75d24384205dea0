import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { type ArmedFor, endRun, forgetRun, startRun } from './run.ts'

const LONGEST = 4_000
const word = z.string().regex(/^[\w-]{1,100}$/)
const weakening = z.strictObject({
  state: z.literal('ignored').optional(),
  pkce: z.literal('absent').optional(),
  issuer: z.literal('ignored').optional(),
  returnTo: z.literal('anywhere').optional(),
})
/** A lab's own client and no other: CloudVault names those `lab-…`. */
const clientId = z.string().regex(/^lab-[\w-]{20,80}$/)
const armed = z.strictObject({
  clientId,
  clientSecret: word.nullable(),
  weakening,
  otherIssuer: z
    .url({ protocol: /^http$/, hostname: /^[a-z]+\.localhost$/ })
    .max(200)
    .nullable(),
  capability: word,
})
const over = z.strictObject({ clientId })
const seen = z.strictObject({ capability: word })

type Answer = { status: number; body: unknown }

/**
 * What the launcher's lab runner asks for with the key that both were started with. Without a key, and so in every mode
 * but `lab`, nobody listens here.
 * @returns whether the request was one of these
 */
export function answersLabRunner(key: string, request: IncomingMessage, response: ServerResponse): boolean {
  const endpoint = ENDPOINTS[`${request.method} ${request.url}`]
  if (!endpoint) return false
  if (!holdsKey(request, key)) {
    response.setHeader('WWW-Authenticate', 'Bearer')
    say(response, { status: 401, body: { error: 'The lab key is missing or another one.' } })
    return true
  }
  textOf(request)
    .then(endpoint)
    .catch(() => ({ status: 503, body: { error: 'The labs of this shop cannot be reached right now.' } }))
    .then((answer) => say(response, answer))
  return true
}

const ENDPOINTS: Record<string, (text: string) => Promise<Answer>> = {
  'POST /labs/arm': async (text) => {
    const asked = armed.safeParse(parsed(text))
    if (!asked.success) return { status: 400, body: { error: z.prettifyError(asked.error) } }
    const wanted: ArmedFor = asked.data
    return { status: 200, body: await startRun(wanted) }
  },
  'POST /labs/disarm': async (text) => {
    const asked = over.safeParse(parsed(text))
    if (!asked.success) return { status: 400, body: { error: z.prettifyError(asked.error) } }
    return { status: 200, body: await endRun(asked.data.clientId) }
  },
  'POST /labs/forget': async (text) => {
    const asked = seen.safeParse(parsed(text))
    if (!asked.success) return { status: 400, body: { error: z.prettifyError(asked.error) } }
    return { status: 200, body: await forgetRun(asked.data.capability) }
  },
}

function holdsKey({ headers }: IncomingMessage, key: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(headers.authorization ?? ''), hash(`Bearer ${key}`))
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of request.setEncoding('utf8')) {
    text += piece
    if (text.length > LONGEST) throw new Error('too long')
  }
  return text
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function say(response: ServerResponse, { status, body }: Answer): void {
  const head = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }
  response.writeHead(status, head).end(JSON.stringify(body))
}
