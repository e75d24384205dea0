import type { Annotation } from './message.ts'

/** A body as it streamed past: its length, its first bytes, and of a picture its fingerprint. */
export type Copied = { length: number; start: Buffer; sha256: string | null }

/** What the recorder heard, before anything is left out. It lives in memory for a few milliseconds and nowhere else. */
export type Heard = {
  time: number
  duration: number
  method: string
  /** Path and query, as on the wire. */
  target: string
  headers: [string, string][]
  body: Copied
  status: number
  answerHeaders: [string, string][]
  answerBody: Copied
  annotations: Annotation[]
  /** The capability's viewer, by the cookie that the browser sent or is given with the answer. */
  viewer: { id: string; publicKey: string } | null
  /** Told to which flow it belongs, or that nobody will find out: the request's line in the log waits for that. */
  placed?: (flowId: string | null) => void
}

/** The first header of that name. */
export function headerOf(headers: readonly (readonly [string, string])[], name: string): string {
  return headers.find(([given]) => given.toLowerCase() === name)?.[1] ?? ''
}

export function pathOf(target: string): string {
  return target.split('?', 1)[0] ?? ''
}
