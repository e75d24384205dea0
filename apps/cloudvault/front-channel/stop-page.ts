import { createHash } from 'node:crypto'
import { configuration } from '#configuration'
import { formActionSource } from '#oauth/redirect-uri'
import { pageHeaders } from '#session/page-headers'
import { HEAD, STYLE } from './stop-page-look.ts'

/** What a person is told when a request cannot go on: what happened, why, and what to do now. */
export type Stop = {
  status?: number
  title: string
  what: string
  why?: string
  todo: string
  link?: { href: string; text: string }
  /** A question instead of an end: one button, and where its answer may finally lead. */
  form?: { action: string; fields: Record<string, string>; button: string; leadsTo: string | null }
}

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')
const policy = (formAction: string) =>
  `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action ${formAction}; frame-ancestors 'none'`

/** RFC 6749 §4.1.2.1: the owner is informed here and not sent anywhere. A plain page, so that the error keeps its status. */
export function stopPage({ status = 400, title, what, why, todo, link, form }: Stop): Response {
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} – CloudVault</title><style>${STYLE}</style></head>
<body>${HEAD}<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(what)}</p>
${why ? `<p class="why">${escapeHtml(why)}</p>` : ''}
<p>${escapeHtml(todo)}</p>
${link ? `<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a></p>` : ''}
${form ? formHtml(form) : ''}
</main>
<footer>You are at CloudVault, <code>${new URL(configuration().issuer).host}</code>. Only this address ever asks for your CloudVault password.</footer></body>
</html>
`
  const formAction = form ? `'self' ${form.leadsTo ? formActionSource(form.leadsTo) : ''}`.trim() : "'none'"
  const headers = {
    ...pageHeaders(),
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy(formAction),
  }
  return new Response(html, { status, headers })
}

function formHtml({ action, fields, button }: NonNullable<Stop['form']>): string {
  const hidden = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  )
  return `<form method="post" action="${escapeHtml(action)}">${hidden.join('')}<button>${escapeHtml(button)}</button></form>`
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
}
