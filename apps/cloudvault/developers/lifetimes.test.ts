import { describe, expect, it } from 'vitest'
import { inWords, whyNotLifetime } from './lifetimes.ts'

describe('Lifetimes that a developer may choose', () => {
  it.each(['60', '600', '10'])('a code may live %s seconds', (text) =>
    expect(whyNotLifetime('code_ttl', text)).toBeNull(),
  )
  it.each(['', '0', '9', '601', '-60', '1e2', '60.5', ' 60', '99999999999'])('a code may not live %j seconds', (text) =>
    expect(whyNotLifetime('code_ttl', text)).toBe('must be whole seconds, from 10 (10 seconds) to 600 (10 minutes)'),
  )
  it.each([
    [1, '1 second'],
    [90, '90 seconds'],
    [5400, '90 minutes'],
    [86_400, '1 day'],
    [2_592_000, '30 days'],
  ])('%d is %s', (seconds, words) => expect(inWords(seconds)).toBe(words))
})
