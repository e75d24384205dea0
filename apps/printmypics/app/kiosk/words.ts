/** What happened, why, what now. `tone: 'word'` where nothing is wrong. */
export type BoothWords = { title: string; why: string; tone?: 'word' }

/** Every way to be back at the first screen, and what the booth says then. */
const WORDS: Record<string, BoothWords> = {
  denied: {
    title: 'You said no, and nothing was shared',
    why: 'CloudVault told us so. This booth has seen none of your photos. If you change your mind, start again.',
    tone: 'word',
  },
  expired: {
    title: 'That code has run out',
    why: 'A code on a screen in a shop is good for five minutes, so that nobody else can use yours. Nothing was shared. Press the button for a fresh one.',
  },
  refused: {
    title: 'CloudVault ended this, not you',
    why: 'It refused what this booth asked, for a reason that has to do with us. Nothing was shared. Try once more; if it happens again, the counter can help.',
  },
  'shop-unknown': {
    title: 'CloudVault does not recognise this shop',
    why: 'It did not accept our own credentials. That is our mistake, not yours. Nothing was shared; please tell the counter.',
  },
  'vault-away': {
    title: 'CloudVault does not answer',
    why: 'We could not reach it just now, so there is no code to show. Wait a moment, then press the button again.',
  },
  'form-expired': {
    title: 'That button had gone stale',
    why: 'This screen had been standing here for too long. Nothing happened. Use the fresh button.',
  },
  forgotten: {
    title: 'This booth has forgotten you',
    why: 'Your photos are off this screen, and our permission goes back to CloudVault. Prints you ordered are at the counter.',
    tone: 'word',
  },
}

export function wordsFor(word: string | undefined): BoothWords | null {
  return word !== undefined && Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null
}
