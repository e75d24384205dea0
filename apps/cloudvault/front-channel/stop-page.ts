import { createHash } from 'node:crypto'

/** What a person is told when a request cannot go on: what happened, why, and what to do now. */
export type Stop = {
  status?: number
  title: string
  what: string
  why?: string
  todo: string
  link?: { href: string; text: string }
}

const STYLE = `
:root { color-scheme: light dark; --ink: #10212b; --paper: #f6f8f9; --rule: #c9d3d8; --link: #0b5e7d }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eef2; --paper: #0d161b; --rule: #2b3a43; --link: #7cc7e4 } }
* { box-sizing: border-box } body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif }
main { max-width: 38rem; margin: 12vh auto; padding: 0 1.25rem } .mark { font-weight: 600; letter-spacing: .01em }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 2rem 0 1rem; text-wrap: balance }
.why { border-left: 3px solid var(--rule); padding-left: 1rem } a { color: var(--link) }`

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/** RFC 6749 §4.1.2.1: the owner is informed here and not sent anywhere. A plain page, so that the error keeps its status. */
export function stopPage({ status = 400, title, what, why, todo, link }: Stop): Response {
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} – CloudVault</title><style>${STYLE}</style></head>
<body><main>
<p class="mark">CloudVault</p>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(what)}</p>
${why ? `<p class="why">${escapeHtml(why)}</p>` : ''}
<p>${escapeHtml(todo)}</p>
${link ? `<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a></p>` : ''}
</main></body>
</html>
`
  return new Response(html, { status, headers: { ...HEADERS } }) // a copy: the server writes the Content-Length into it
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
}
