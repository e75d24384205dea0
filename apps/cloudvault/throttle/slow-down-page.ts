import { stopPage } from '#front-channel/stop-page'

/** For people: the same, in words. */
export function slowDownPage(seconds: number): Response {
  const answer = stopPage({
    status: 429,
    title: 'One moment, please',
    what: 'There were many wrong tries in a short time, so CloudVault answers more slowly for now.',
    why: 'Whoever guesses passwords or codes needs speed; a person who mistypes does not.',
    todo: `Nothing is blocked and nothing is lost. Wait ${inWords(seconds)}, then go back and try again. In a browser where you have signed in before, you need not wait for what strangers do.`,
  })
  answer.headers.set('Retry-After', String(seconds))
  return answer
}

function inWords(seconds: number): string {
  if (seconds === 1) return 'one second'
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
}
