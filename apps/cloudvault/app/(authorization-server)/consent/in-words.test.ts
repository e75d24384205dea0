import { describe, expect, it } from 'vitest'
import { counted, inWords } from './in-words.ts'

describe('The consent page says numbers as a person would', () => {
  it.each([
    [3_600, '1 hour'],
    [2_592_000, '30 days'],
    [7_776_000, '90 days'],
    [90, '2 minutes'],
    [45, '45 seconds'],
  ])('says %i seconds as "%s"', (seconds, words) => expect(inWords(seconds)).toBe(words))

  it.each([
    [0, 'no photos'],
    [1, '1 photo'],
    [1_234, '1,234 photos'],
  ])('counts %i as "%s"', (number, words) => expect(counted(number, 'photo')).toBe(words))
})
