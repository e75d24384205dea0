/** What has just happened, by the word in the address. */
const WORDS: Record<string, { title: string; text: string; tone?: 'trouble' }> = {
  disconnected: {
    title: 'Your vault is disconnected',
    text: 'We have forgotten it, and CloudVault has ended our permission. Orders that are printed already stay yours.',
  },
  'disconnected-here': {
    title: 'Your vault is disconnected here',
    text: 'We have forgotten it. CloudVault did not answer just now, so we keep telling it in the background until it has ended our permission too.',
  },
  'form-expired': {
    title: 'That button had gone stale',
    text: 'We could not tell that it was pressed on our own page in this browser, so nothing happened. Press it once more.',
    tone: 'trouble',
  },
  'not-linked': {
    title: 'Your CloudVault name was not linked',
    text: 'You said no at CloudVault, or its answer came too late to be trusted. Your account is as it was; you may try again.',
    tone: 'trouble',
  },
  'belongs-to-another': {
    title: 'That CloudVault identity has an account of its own here',
    text: 'It signs in another PrintMyPics account. Sign out and sign in with it to see that account; we never merge accounts behind your back.',
    tone: 'trouble',
  },
}

export function settingsWord(word: unknown) {
  return typeof word === 'string' && Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
}
