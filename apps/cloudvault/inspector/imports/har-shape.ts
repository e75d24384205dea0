import { z } from 'zod'
import { address, MOST, shortText } from './bounds.ts'
import { type Problem, problemsIn } from './problem.ts'

/** Archives hold whole pages and pictures; of those only the length is of interest. */
const bodyText = z.string().max(10_000_000)
const named = z.object({ name: shortText, value: z.string().max(100_000) })
const party = z.enum(['browser', 'client', 'authorization-server', 'photo-api'])
const annotation = z.object({
  verdict: z.enum(['kept', 'refused', 'changed']),
  words: shortText,
  cites: shortText,
  file: shortText,
})

const entry = z.object({
  startedDateTime: z.string().refine((value) => !Number.isNaN(Date.parse(value)), 'is no date'),
  time: z.number().catch(0),
  request: z.object({
    method: z.string().regex(/^[A-Za-z]{1,20}$/, 'is no HTTP method'),
    url: address,
    headers: z.array(named).max(200),
    postData: z
      .object({
        mimeType: shortText.catch(''),
        text: bodyText.optional(),
        params: z
          .array(named.partial({ value: true }))
          .max(200)
          .optional(),
      })
      .optional(),
  }),
  response: z.object({
    status: z.number().int(),
    headers: z.array(named).max(200),
    content: z
      .object({
        size: z.number().catch(0),
        mimeType: shortText.catch(''),
        text: bodyText.optional(),
        encoding: shortText.optional(),
        comment: shortText.optional(),
      })
      .catch({ size: 0, mimeType: '' }),
  }),
  // What our own export says beside the format.
  _from: party.optional().catch(undefined),
  _to: party.optional().catch(undefined),
  _channel: z.enum(['front', 'back']).optional().catch(undefined),
  _annotations: z.array(annotation).max(100).optional().catch(undefined),
})

const har = z.object({
  log: z.object({
    pages: z
      .array(z.object({ title: shortText.catch('') }))
      .max(100)
      .optional()
      .catch(undefined),
    entries: z.array(entry).min(1, 'has no entry').max(MOST),
  }),
})

export type HarEntry = z.infer<typeof entry>
export type HarFile = z.infer<typeof har>

/** An HTTP archive, as browsers, proxies and we write it. */
export function readHar(value: unknown): { kind: 'har'; har: HarFile } | { kind: 'problems'; problems: Problem[] } {
  const read = har.safeParse(value)
  return read.success ? { kind: 'har', har: read.data } : problemsIn(read.error)
}
