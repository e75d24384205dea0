import { seeOther } from './see-other.ts'

/** A form from before the browser lost its cookie, or from elsewhere: show the page again, which brings a fresh one. */
export function staleForm(page: string): Response {
  return seeOther(`${page}${page.includes('?') ? '&' : '?'}again=1`)
}
