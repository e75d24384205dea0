import type { Message } from '#wire/message'
import { curl } from './curl.ts'
import { har } from './har.ts'
import { httpFile } from './http-file.ts'
import { json } from './json.ts'
import { mermaid } from './mermaid.ts'
import { page } from './page.ts'
import { playwright } from './playwright.ts'

/** What an export says of the flow beside its messages. */
export type Told = { title: string; recordedAt: string; issuer: string }

export type Format = {
  name: string
  note: string
  extension: string
  mediaType: string
  write: (messages: readonly Message[], told: Told) => string
}

/** Every way a flow may be taken along; captured secrets are in none of them. */
export const FORMATS: Readonly<Record<string, Format>> = {
  mermaid: {
    name: 'Mermaid',
    note: 'a sequence diagram as text, for a README or a slide',
    extension: 'mmd',
    mediaType: 'text/plain; charset=utf-8',
    write: mermaid,
  },
  har: {
    name: 'HAR',
    note: 'opens in the network panel of a browser',
    extension: 'har',
    mediaType: 'application/json; charset=utf-8',
    write: har,
  },
  curl: {
    name: 'cURL script',
    note: 'bash; runs a new flow like this one and checks every answer',
    extension: 'sh',
    mediaType: 'application/x-sh; charset=utf-8',
    write: curl,
  },
  http: {
    name: 'HTTP file',
    note: 'for httpYac in an editor or a terminal; runs a new flow like this one',
    extension: 'http',
    mediaType: 'text/plain; charset=utf-8',
    write: httpFile,
  },
  playwright: {
    name: 'Playwright spec',
    note: 'a browser replays the flow and expects the same',
    extension: 'spec.ts',
    mediaType: 'text/plain; charset=utf-8',
    write: playwright,
  },
  html: {
    name: 'Page for printing',
    note: 'one HTML file that needs nothing else',
    extension: 'html',
    mediaType: 'text/html; charset=utf-8',
    write: page,
  },
  json: {
    name: 'JSON',
    note: 'every message as recorded; the import page reads it again',
    extension: 'json',
    mediaType: 'application/json; charset=utf-8',
    write: json,
  },
}

/** The format by its name in the address, or null. */
export function formatNamed(slug: string): Format | null {
  return Object.hasOwn(FORMATS, slug) ? (FORMATS[slug] ?? null) : null
}
