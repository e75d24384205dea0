import { createHash } from 'node:crypto'
import type { Words } from './page-failed.ts'

/** The shop's look where nothing else works: the same paper and ink as app/globals.css, and no file to fetch. */
const STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#f3ecdf, #17100f); --ink: light-dark(#211a17, #f6ecdd); --alarm: light-dark(#a31621, #ffb0a3) }
body { margin: 0 auto; max-width: 42rem; padding: 2rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif }
h1 { font-size: clamp(2rem, 1.3rem + 2.6vw, 3.25rem); line-height: 1; margin: 3rem 0 1.5rem } h2 { font-size: 1.25rem; margin: 0 } section { border-left: 4px solid var(--alarm); padding-left: 1rem }
a { color: inherit; text-underline-offset: .2em } a:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px } b { font-weight: 800 }`

const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Paper jam – PrintMyPics</title><style>${STYLE}</style></head>
<body><header><a href="/"><b>PrintMyPics</b></a></header>
<main id="main"><h1>Paper jam</h1>
<section><h2>Something broke on our side</h2>
<p>It is not you, and it is not your vault. Your basket and your orders are kept.</p></section>
<p>Load this page again in a moment. If it still does not come, start at <a href="/">the front of the shop</a>.</p>
</main></body>
</html>
`
const styleHash = createHash('sha256').update(STYLE).digest('base64')

/** What a page that failed says, in HTML that needs nothing else. */
export const PAPER_JAM: Words = {
  html,
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  },
}
