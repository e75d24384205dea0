import type { Header } from './message.ts'
import type { Notes } from './note.ts'
import type { Viewer } from './viewer.ts'

/** A body as it streamed past: its length and its first bytes. */
export type Copied = { length: number; start: Buffer }

/** What the recorder heard, before anything is left out. It lives in memory for a few milliseconds and nowhere else. */
export type Heard = Notes & {
  /** The browser that said it; null: a server did. */
  viewer: Viewer | null
  time: number
  duration: number
  method: string
  /** Path and query, as on the wire. */
  target: string
  headers: Header[]
  body: Copied
  status: number
  answerHeaders: Header[]
  answerBody: Copied
  /** Told to which flow it belongs: the request's line in the log waits for that. */
  placed?: (flowId: string | null) => void
}

export function headerOf(headers: readonly Header[], name: string): string {
  return headers.find(([given]) => given.toLowerCase() === name)?.[1] ?? ''
}
