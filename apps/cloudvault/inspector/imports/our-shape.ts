import { z } from 'zod'
import { SECRET_KINDS } from '#wire/message'
import { address, headers, LONGEST, MOST, shortText, text } from './bounds.ts'
import { problemsIn } from './problem.ts'
import type { Imported } from './read-import.ts'

const party = z.enum(['browser', 'client', 'authorization-server', 'photo-api'])
const body = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), mediaType: shortText, text: text, length: z.number(), cut: z.boolean() }),
  z.object({ kind: z.literal('bytes'), mediaType: shortText, length: z.number(), sha256: shortText }),
  z.object({ kind: z.literal('page'), title: shortText, length: z.number() }),
])
const annotation = z.object({
  verdict: z.enum(['kept', 'refused', 'changed']),
  words: shortText,
  cites: shortText,
  file: shortText,
})

const message = z.object({
  id: shortText,
  flow: shortText.nullable(),
  recordedBy: z.enum(['cloudvault', 'printmypics']),
  time: z.number().nonnegative(),
  duration: z.number().nonnegative(),
  channel: z.enum(['front', 'back']),
  from: party,
  to: party,
  sender: shortText.nullable(),
  method: z.string().regex(/^[A-Z]{1,20}$/, 'is no HTTP method'),
  url: address,
  headers,
  body: body.nullable(),
  status: z.number().int().min(100).max(599),
  answerHeaders: headers,
  answerBody: body.nullable(),
  annotations: z.array(annotation).max(100),
  secrets: z
    .array(z.object({ kind: z.enum(SECRET_KINDS), mark: shortText.min(4), value: z.string().max(LONGEST).nullable() }))
    .max(100),
  keys: z.array(shortText).max(200),
  client: shortText.nullable(),
})
const gap = z.object({ party: z.enum(['cloudvault', 'printmypics']), since: z.number() })
const file = z.object({
  title: shortText.optional(),
  messages: z.array(message).min(1, 'has no message').max(MOST),
  gaps: z.array(gap).max(100).optional(),
})

/** Our own JSON, as an export or as the inspector's address answers it; read as if it were anybody's. */
export function readOurs(value: unknown): Imported {
  const read = file.safeParse(value)
  if (!read.success) return problemsIn(read.error)
  const { title = 'An imported flow', messages, gaps = [] } = read.data
  return { kind: 'flow', title, messages, gaps, left: 0, isOurs: true }
}
