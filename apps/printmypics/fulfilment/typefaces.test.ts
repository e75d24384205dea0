import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { HEADLINE, inLettersFor, TEXT } from './typefaces.ts'

const paper = () => new PDFDocument({ autoFirstPage: false })

describe('the letters of the print file', () => {
  it.each(['Großmutter’s garden', 'A\nB', ''])('writes %j in the letters every reader has', (typed) => {
    const document = paper()
    expect(inLettersFor(document, typed, TEXT)).toBe(typed)
    expect(nameOf(document)).toBe('Helvetica')
  })

  it.each(['Łódź', 'Αθήνα', 'Москва'])('brings letters along for %s', (typed) => {
    const document = paper()
    expect(inLettersFor(document, typed, HEADLINE)).toBe(typed)
    expect(nameOf(document)).toBe('DejaVuSansCondensed-Bold')
  })

  it('puts an accent typed as a letter of its own where it belongs', () => {
    expect(inLettersFor(paper(), 'Cafe\u0301', TEXT)).toBe('Café')
  })

  it('writes a dot for a letter that none of them has, and keeps the line breaks', () => {
    expect(inLettersFor(paper(), '長崎\nŁódź', TEXT)).toBe('··\nŁódź')
  })
})

function nameOf(document: PDFKit.PDFDocument): string {
  return (document as unknown as { _font: { name: string } })._font.name
}
