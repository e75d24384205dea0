import type { Answer } from './wire.ts'

/** A request of Mallory's and the answer she got, for the eyes of whoever plays her. */
export type Said = { request: string; body: string; status: number; answer: string }

/** A list of photographs is long, and its beginning says what it is. */
const LONGEST = 700

export function tells(request: string, body: URLSearchParams | null, { status, text }: Answer): Said {
  const sent = wordsOf(body)
  const answer = inLines(text)
  return { request, body: sent, status, answer: answer.length > LONGEST ? `${answer.slice(0, LONGEST)}…` : answer }
}

/** A form as people read it: one parameter to a line. */
export function wordsOf(form: URLSearchParams | null): string {
  return [...(form ?? [])].map(([name, value]) => `${name}=${value}`).join('\n')
}

function inLines(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 1)
  } catch {
    return text
  }
}
