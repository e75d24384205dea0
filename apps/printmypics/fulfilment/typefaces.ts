import { createRequire } from 'node:module'

/** Two of the letters every PDF reader brings along; nothing needs embedding. */
export const TEXT = 'Helvetica'
export const HEADLINE = 'Helvetica-Bold'

/** What those two can write. */
const LATIN = /^[\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201d\u2026\u20ac\n]*$/u

/** For everybody else's names and titles: some 5,000 letters, of which a file carries those it uses. */
const WIDE = { [TEXT]: 'DejaVuSansCondensed', [HEADLINE]: 'DejaVuSansCondensed-Bold' }

/** Takes the letters that can write this, and gives back what they can; a letter nobody has becomes a dot, never a wrong letter. */
export function inLettersFor(document: PDFKit.PDFDocument, typed: string, face: keyof typeof WIDE): string {
  const text = typed.normalize('NFC')
  if (LATIN.test(text)) {
    document.font(face)
    return text
  }
  document.font(wideFile(WIDE[face]))
  const { font } = (document as Embedding)._font
  return text.replace(/[^\n]/gu, (letter) => (font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) ? letter : '·'))
}

function wideFile(name: string): string {
  return createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)
}

/** (pdfkit's types do not know which font it has open.) */
type Embedding = PDFKit.PDFDocument & { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } }
