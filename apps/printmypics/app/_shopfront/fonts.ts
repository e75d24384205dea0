import localFont from 'next/font/local'

/** Text and headlines: a grotesque with a width axis, as a jobbing printer would keep one. */
export const bricolage = localFont({
  src: '../../../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wdth-normal.woff2',
  weight: '200 800',
  declarations: [{ prop: 'font-stretch', value: '75% 100%' }],
  variable: '--font-bricolage',
  adjustFontFallback: 'Arial', // same metrics while it loads: nothing moves
})

/** Asides, as if pencilled on the job ticket. */
export const fraunces = localFont({
  src: '../../../../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-wonk-italic.woff2',
  weight: '100 900',
  style: 'italic',
  variable: '--font-fraunces',
  adjustFontFallback: 'Times New Roman',
})
