import { randomBytes } from 'node:crypto'
import type { Asked } from './exchange.ts'

/** Multipart: a file, and perhaps a title, in one form. */
export function uploadOf(file: Buffer, name: string, type: string, title?: string): Asked {
  const boundary = `e2e${randomBytes(8).toString('hex')}`
  const titleField = `--${boundary}\r\nContent-Disposition: form-data; name="title"\r\n\r\n${title}\r\n`
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`
  const body = Buffer.concat([
    Buffer.from((title ? titleField : '') + head),
    file,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  return { method: 'POST', body, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
}
