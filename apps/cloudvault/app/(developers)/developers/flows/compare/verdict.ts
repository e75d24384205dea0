/** A verdict as a sign and in words; the colour only repeats it. */
export const VERDICT = {
  same: { sign: '=', words: 'the same' },
  different: { sign: '≠', words: 'different' },
  fresh: { sign: '~', words: 'fresh each time' },
  'only left': { sign: '◧', words: 'only on the left' },
  'only right': { sign: '◨', words: 'only on the right' },
} as const
