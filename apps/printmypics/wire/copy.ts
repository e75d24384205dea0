import type { Copied } from './heard.ts'

/** More of a body than this is never kept. */
const LONGEST = 16 * 1024

/** Copies the first bytes of a body as it streams past. */
export class Copy {
  private readonly pieces: Buffer[] = []
  private kept = 0
  private length = 0

  add(chunk: unknown): void {
    const piece = bytesOf(chunk)
    if (!piece) return
    this.length += piece.length
    const rest = piece.subarray(0, LONGEST - this.kept)
    if (rest.length > 0) this.pieces.push(Buffer.from(rest)) // a copy: the sender may use its buffer again
    this.kept += rest.length
  }

  get copied(): Copied {
    return { length: this.length, start: Buffer.concat(this.pieces) }
  }
}

function bytesOf(chunk: unknown): Buffer | null {
  if (typeof chunk === 'string') return Buffer.from(chunk)
  return chunk instanceof Uint8Array ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength) : null
}
