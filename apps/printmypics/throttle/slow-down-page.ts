import { plainPage } from '../plain-page.ts'

/** 429, the status of RFC 6585, and when to come back, in words. */
export function slowDownPage(seconds: number, nonce: string): Response {
  const html = plainPage({
    title: 'One moment, please',
    what: 'There were many wrong passwords in a short time',
    why: 'Whoever guesses needs speed, and a person who mistypes does not. So we answer more slowly for now. Nothing is blocked, and your basket is where you left it.',
    now: `Wait ${inWords(seconds)}, then <a href="/sign-in">try again</a>. In a browser where you have signed in before, you need not wait for what strangers do.`,
    nonce,
  })
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Retry-After': String(seconds),
  }
  return new Response(html, { status: 429, headers })
}

function inWords(seconds: number): string {
  if (seconds === 1) return 'one second'
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
}
