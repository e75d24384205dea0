import { LETTERS, MARK } from '#app/brand/outlines.ts'

/** CloudVault's look where no framework renders: the same colours, rules and letters as app/globals.css, and no file to fetch. */
export const STYLE = `
:root { color-scheme: light dark; scrollbar-gutter: stable; --ink: light-dark(#12202c, #e8edf0); --board: light-dark(#eef1f3, #0d141a); --rule: light-dark(#c6cfd6, #2b3843); --blue: light-dark(#17487c, #93c2ee); --graphite: light-dark(#4a5a67, #a3b1bc) }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 76rem; min-height: 100svh; padding: 1.25rem clamp(1rem, 4vw, 3rem) 2rem; display: flex; flex-direction: column; background: var(--board); color: var(--ink); font: 1rem/1.55 ui-sans-serif, system-ui, sans-serif }
header a { display: inline-flex; align-items: center; gap: .625rem; color: inherit }
.scale { height: 5px; margin-top: 1rem; border: 1px solid; background: repeating-linear-gradient(90deg, var(--ink) 0 3rem, transparent 3rem 6rem) }
main { flex: 1; max-width: 40rem; padding-top: clamp(3rem, 8vh, 5rem) }
h1 { margin: 0 0 1.5rem; font: 400 clamp(2rem, 1.4rem + 2.2vw, 3.25rem)/1.08 ui-serif, Georgia, serif; letter-spacing: -.018em; text-wrap: balance }
p { margin: .75rem 0; text-wrap: pretty } .why { border-left: 4px solid var(--rule); padding-left: 1rem } a { color: var(--blue); text-underline-offset: .2em } :focus-visible { outline: 3px solid var(--blue); outline-offset: 2px }
footer { margin-top: 4rem; border-top: 1px solid var(--rule); padding-top: 1rem; font-size: .8125rem; color: var(--graphite) } code { font: .875em ui-monospace, monospace }`

const strokes = MARK.map(({ d, width }) => `<path stroke-width="${width}" d="${d}"/>`).join('')

/** The name of the house above everything it says. */
export const HEAD = `<header><a href="/" aria-label="CloudVault"><svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" fill="none" stroke="currentColor">${strokes}</svg><svg viewBox="0 0 121 26" width="121" height="26" aria-hidden="true"><path fill="currentColor" d="${LETTERS}"/></svg></a><div class="scale"></div></header>`
