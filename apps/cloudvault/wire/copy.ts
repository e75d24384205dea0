import { createHash, type Hash } from 'node:crypto'
import type { Copied } from './heard.ts'

/** More of a body than this is never kept. */
const LONGEST = 16 * 1024

/** Copies a body as it streams past: the first bytes, the length, and of what is no text its fingerprint. */
export class Copy {
  private readonly pieces: Buffer[] = []
  private kept = 0
  private length = 0
  private hash: Hash | null = null

  add(chunk: unknown, contentType: () => string): void {
    const piece = bytesOf(chunk)
    if (!piece || piece.length === 0) return
    if (this.length === 0 && isOpaque(contentType())) this.hash = createHash('sha256')
    this.hash?.update(piece)
    this.length += piece.length
    if (this.hash || this.kept >= LONGEST) return
    const rest = piece.subarray(0, LONGEST - this.kept)
    this.pieces.push(Buffer.from(rest)) // a copy: the sender may use its buffer again
    this.kept += rest.length
  }

  get copied(): Copied {
    return {
      length: this.length,
      start: this.pieces.length === 1 ? (this.pieces[0] as Buffer) : Buffer.concat(this.pieces),
      sha256: this.hash?.digest('hex') ?? null,
    }
  }
}

/** Pictures, uploads, PDFs: all that is not a form, JSON or a page. */
function isOpaque(contentType: string): boolean {
  return !/^(application\/x-www-form-urlencoded|application\/([a-z.-]+\+)?json|text\/html)/i.test(contentType)
}

function bytesOf(chunk: unknown): Buffer | null {
  if (typeof chunk === 'string') return Buffer.from(chunk)
  if (Buffer.isBuffer(chunk)) return chunk
  return chunk instanceof Uint8Array ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength) : null
}
