/** Two of the letters every PDF reader brings along; nothing needs embedding. */
export const TEXT = 'Helvetica'
export const HEADLINE = 'Helvetica-Bold'

/** The letters they have; others become a dot rather than a wrong letter. The web page shows them all. */
export function writable(text: string): string {
  return text.replace(/[^\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201d\u2026\u20ac]/gu, '·')
}
