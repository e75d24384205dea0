import localFont from 'next/font/local'

/**
 * Hanken Grotesk to read, Newsreader to announce, JetBrains Mono for values that must be compared letter by letter.
 * Served from here, with fallbacks of the same measure: nothing moves when they arrive.
 */
const text = localFont({
  src: '../../../node_modules/@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-hanken',
})
const textExtended = localFont({
  src: '../../../node_modules/@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-ext-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-hanken-extended',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB' }],
})
const display = localFont({
  src: '../../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
  weight: '200 800',
  variable: '--font-newsreader',
  adjustFontFallback: 'Times New Roman',
})
const values = localFont({
  src: '../../../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
  weight: '100 800',
  variable: '--font-jetbrains',
  preload: false,
  fallback: ['ui-monospace', 'monospace'],
})

export const fontVariables = [text, textExtended, display, values].map((font) => font.variable).join(' ')
