import { createRequire } from 'node:module'

/** The shop's own letters, on the press sheet too. */
export const TEXT = 'text'
export const HEADLINE = 'headline'

const files = '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2'

export function registerTypefaces(document: PDFKit.PDFDocument): void {
  const path = createRequire(import.meta.url).resolve(files)
  document.registerFont(TEXT, path, 'Regular')
  document.registerFont(HEADLINE, path, 'ExtraBold')
}

/** The letters we have on the press; others become a dot rather than an empty box. The web page shows them all. */
export function writable(text: string): string {
  return text.replace(/[^\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201d\u2026\u20ac]/gu, '·')
}
