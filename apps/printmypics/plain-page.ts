/** The shop's look where no page of Next's can be rendered: the same paper and ink as app/globals.css, and no file to fetch. */
export const PLAIN_STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#f3ecdf, #17100f); --ink: light-dark(#211a17, #f6ecdd); --alarm: light-dark(#a31621, #ffb0a3) }
body { margin: 0 auto; max-width: 42rem; padding: 2rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif }
h1 { font-size: clamp(2rem, 1.3rem + 2.6vw, 3.25rem); line-height: 1; margin: 3rem 0 1.5rem } h2 { font-size: 1.25rem; margin: 0 } section { border-left: 4px solid var(--alarm); padding-left: 1rem }
a { color: inherit; text-underline-offset: .2em } a:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px } b { font-weight: 800 }`

type Plain = { title: string; what: string; why: string; now: string; nonce?: string }

/** `now` is HTML of ours: what to do next, with its link. Nothing that a visitor sent is put in. */
export function plainPage({ title, what, why, now, nonce }: Plain): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – PrintMyPics</title><style${nonce ? ` nonce="${nonce}"` : ''}>${PLAIN_STYLE}</style></head>
<body><header><a href="/"><b>PrintMyPics</b></a></header>
<main id="main"><h1>${title}</h1>
<section><h2>${what}</h2>
<p>${why}</p></section>
<p>${now}</p>
</main></body>
</html>
`
}
