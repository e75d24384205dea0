import { createHash } from 'node:crypto'
import type { Words } from './page-failed.ts'
import { PLAIN_STYLE, plainPage } from './plain-page.ts'

const html = plainPage({
  title: 'Paper jam',
  what: 'Something broke on our side',
  why: 'It is not you, and it is not your vault. Your basket and your orders are kept.',
  now: 'Load this page again in a moment. If it still does not come, start at <a href="/">the front of the shop</a>.',
})
const styleHash = createHash('sha256').update(PLAIN_STYLE).digest('base64')

/** What a page that failed says, in HTML that needs nothing else. */
export const PAPER_JAM: Words = {
  html,
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  },
}
