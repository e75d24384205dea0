import { z } from 'zod'
import { keyed } from './fingerprint.ts'
import { type Message, SECRET_KINDS } from './message.ts'

const party = z.enum(['browser', 'client', 'authorization-server', 'photo-api'])
const headers = z.array(z.tuple([z.string(), z.string()]))
const body = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), mediaType: z.string(), text: z.string(), length: z.number(), cut: z.boolean() }),
  z.object({ kind: z.literal('bytes'), mediaType: z.string(), length: z.number(), sha256: z.string() }),
  z.object({ kind: z.literal('page'), title: z.string(), length: z.number() }),
])

/** A message as another party tells it. Its keys are hashed with our own key, so that they can be compared with ours. */
const message = z.object({
  id: z.string().max(100),
  flow: z.string().max(100).nullable(),
  recordedBy: z.literal('printmypics'),
  time: z.number(),
  duration: z.number(),
  channel: z.enum(['front', 'back']),
  from: party,
  to: party,
  sender: z.string().nullable(),
  method: z.string(),
  url: z.string(),
  headers,
  body: body.nullable(),
  status: z.number(),
  answerHeaders: headers,
  answerBody: body.nullable(),
  annotations: z.array(
    z.object({
      verdict: z.enum(['kept', 'refused', 'changed']),
      words: z.string(),
      cites: z.string(),
      file: z.string(),
    }),
  ),
  secrets: z.array(z.object({ kind: z.enum(SECRET_KINDS), mark: z.string(), value: z.string().nullable() })),
  keys: z.array(z.string().max(200)).transform((keys) => keys.map(keyed)),
  client: z.string().nullable(),
})

/** A stranger's messages, one by one: what is not one is left out. */
export function readMessages(told: unknown): Message[] {
  if (!Array.isArray(told)) return []
  return told.flatMap((one) => {
    const read = message.safeParse(one)
    return read.success ? [read.data] : []
  })
}
