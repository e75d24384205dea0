import { describe, expect, it } from 'vitest'
import { asWritten, inGroups } from './user-code.ts'

describe('RFC 8628 §6.1 — a code that is read across a room', () => {
  it.each([
    ['WDJB-MJHT', ['WDJB', 'MJHT']],
    ['WDJBMJHT', ['WDJB', 'MJHT']],
    ['019-450-730', ['019', '450', '730']],
    ['A1B2C', ['A1B2C']],
  ])('shows %s in the groups it has, or in fours', (userCode, groups) => {
    expect(inGroups(userCode)).toEqual(groups)
  })

  it('writes an address as one would on a wall', () => {
    expect(asWritten('https://vault.example/device')).toBe('vault.example/device')
    expect(asWritten('http://127.0.0.1:4000/device/')).toBe('127.0.0.1:4000/device')
  })
})
