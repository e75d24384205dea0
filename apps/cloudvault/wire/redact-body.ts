import { createHash } from 'node:crypto'
import { constants, gunzipSync } from 'node:zlib'
import type { Copied } from './heard.ts'
import type { Marks } from './marks.ts'
import type { Body } from './message.ts'
import { redactForm } from './redact-form.ts'
import { redactJson } from './redact-json.ts'

/** What a body is kept as: a form and JSON as text, a page as its title, everything else as a fingerprint. */
export function redactBody(copied: Copied, contentType: string, encoding: string, marks: Marks): Body | null {
  if (copied.length === 0) return null
  const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (mediaType === 'text/html') {
    return { kind: 'page', title: titleOf(readable(copied.start, encoding)), length: copied.length }
  }
  const redact = textual(mediaType)
  if (!redact || encoding) return bytes(copied, mediaType)
  const text = copied.start.toString('utf8')
  const cut = copied.start.length < copied.length
  return { kind: 'text', mediaType, text: redact(text, marks), length: copied.length, cut }
}

/** Only the two ways of writing that can be read name by name are kept as text. */
function textual(mediaType: string): ((text: string, marks: Marks) => string) | null {
  if (mediaType === 'application/x-www-form-urlencoded') return redactForm
  if (/^application\/([a-z.-]+\+)?json$/.test(mediaType)) return redactJson
  return null
}

function bytes(copied: Copied, mediaType: string): Body {
  const sha256 = copied.sha256 ?? createHash('sha256').update(copied.start).digest('hex')
  return { kind: 'bytes', mediaType, length: copied.length, sha256 }
}

/** Pages leave compressed; their beginning is enough. */
function readable(start: Buffer, encoding: string): string {
  if (encoding !== 'gzip') return start.toString('utf8')
  try {
    return gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8')
  } catch {
    return ''
  }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }

function titleOf(html: string): string {
  const title = /<title[^>]*>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
  return title.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole)
}
