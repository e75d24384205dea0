import { JSON_HEADERS } from './json.ts'

/** RFC 9457 §3 — an error of the photo API, for machines to sort and for people to read. */
export function problem(status: number, title: string, detail: string): Response {
  return new Response(JSON.stringify({ type: 'about:blank', title, status, detail }), {
    status,
    headers: { ...JSON_HEADERS, 'Content-Type': 'application/problem+json' },
  })
}
