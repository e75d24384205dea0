const LONGEST = 120

/** What to call an upload: the title given, else the file's name without its ending. */
export function photoTitle(given: string | undefined, fileName: string): string {
  return tidy(given ?? '') || tidy(fileName.replace(/\.[a-z0-9]{1,5}$/i, '').replaceAll('_', ' ')) || 'Untitled'
}

/** One line, without control characters or the marks that turn text around. */
function tidy(text: string): string {
  const line = text.normalize('NFC').replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
  return Array.from(line.replace(/\s+/g, ' ').trim()).slice(0, LONGEST).join('').trim()
}

/** A name to save a photo under, for `Content-Disposition`: plain ASCII, and beside it the real one in UTF-8. */
export function dispositionOf(kind: 'inline' | 'attachment', title: string, mediaType: string): string {
  const name = `${title.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'photo'}.${mediaType === 'image/png' ? 'png' : 'jpg'}`
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/[%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
