import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { z } from 'zod'
import { arm, armedByHand, askedByHand, forget, makeMove } from './by-hand.ts'
import { PLAYS } from './plays.ts'
import { type Parties, Scene } from './scene.ts'

const LONGEST = 8 * 1024
const id = z.string().regex(/^[\w-]{1,80}$/)
const asked = z.object({
  play: z.enum(Object.keys(PLAYS)),
  run: id,
  clientId: id,
  clientSecret: id.nullable().default(null),
  redirectUri: z.string().max(200),
  pkce: z.boolean(),
  shop: z.record(z.string().max(20), z.string().max(20)).nullable().default(null),
  capability: id,
})
const over = z.object({ run: id, inTheShop: z.boolean().default(false) })

/** Plays labs for whoever has the key, which is CloudVault. It listens on this machine only. */
export function labRunner(parties: Parties, key: string): Server {
  return createServer(async (request, response) => {
    const say = (status: number, answer: unknown) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer))
    if (request.url === '/healthz') return say(200, {})
    if (!opens(request.headers.authorization ?? '', key)) return say(401, { problem: 'not for you' })
    try {
      say(200, await answerTo(request.url ?? '', parties, JSON.parse(await textOf(request))))
    } catch (error) {
      say(500, { problem: error instanceof Error ? error.message : 'unknown' })
    }
  })
}

/** A whole play, or what somebody does who plays by hand: the beginning, one move, the end. */
async function answerTo(path: string, parties: Parties, body: unknown): Promise<unknown> {
  if (path === '/arm') return arm(parties, armedByHand.parse(body))
  if (path === '/move') return makeMove(parties, askedByHand.parse(body))
  if (path === '/forget') return forget(parties, over.parse(body)).then(() => ({}))
  const wanted = asked.parse(body)
  const scene = new Scene(parties, wanted)
  return { effect: await played(scene, wanted.play), ticket: scene.ticket }
}

async function played(scene: Scene, name: string): Promise<number> {
  const play = PLAYS[name]
  if (!play) throw new Error(`nobody knows the play ${name}`)
  return play(scene).finally(() => scene.cleansUp())
}

function opens(authorization: string, key: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(authorization), hash(`Bearer ${key}`))
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) {
    text += chunk
    if (text.length > LONGEST) throw new Error('too long')
  }
  return text
}
