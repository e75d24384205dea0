import { constants, gunzipSync } from 'node:zlib'
import { type Copied, headerOf } from './heard.ts'
import type { Body, Header, Secret } from './message.ts'
import { redactForm } from './redact.ts'

const FORM = 'application/x-www-form-urlencoded'

/** A form as text, a page as its title, everything else not at all. */
export function redactBody({ start, length }: Copied, headers: readonly Header[], secrets: Secret[]): Body | null {
  if (length === 0) return null
  const [mediaType = ''] = headerOf(headers, 'content-type').toLowerCase().split(';', 1)
  if (mediaType === FORM) {
    const text = redactForm(start.toString('utf8'), secrets)
    return { kind: 'text', mediaType, text, length, cut: start.length < length }
  }
  if (mediaType !== 'text/html') return null
  return { kind: 'page', title: titleOf(readable(start, headerOf(headers, 'content-encoding'))), length }
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
