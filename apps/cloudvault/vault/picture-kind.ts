/** What a file is, by its first bytes: a name or a Content-Type is only a claim. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif'

export function pictureKind(bytes: Buffer): PictureKind | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg'
  if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'png'
  const word = (from: number) => bytes.toString('latin1', from, from + 4)
  if (word(0) === 'RIFF' && word(8) === 'WEBP') return 'webp'
  if (word(4) === 'ftyp' && (word(8) === 'avif' || word(8) === 'avis')) return 'avif'
  return null
}

/** A guess at what it is instead, so that the refusal can say something useful. */
export function otherKind(bytes: Buffer): string {
  if (bytes.toString('latin1', 4, 8) === 'ftyp' && /^(hei|mif|msf)/.test(bytes.toString('latin1', 8, 12))) {
    return 'a HEIC file: export it as JPEG first'
  }
  const head = bytes.subarray(0, 1024).toString('utf8').trimStart().toLowerCase()
  if (head.startsWith('<svg') || (head.startsWith('<?xml') && head.includes('<svg'))) {
    return 'an SVG drawing, which can carry script'
  }
  if (head.startsWith('gif8')) return 'a GIF'
  if (!bytes.subarray(0, 1024).includes(0)) return 'text'
  return 'something else'
}
