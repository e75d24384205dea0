import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Hand, handOf, keepHand, takeHand } from './hands.ts'
import { wantedMove } from './play-by-hand.ts'
import { stolenCode } from './stolen-code.ts'

const hand: Hand = {
  ...{ viewerId: 'alice', slug: 'stolen-code', setting: 'off', run: 'one', clientId: 'lab-one', redirectUri: 'a:/b' },
  ...{ pkce: false, verifier: 'v', until: Date.now() + 1000, link: '', said: [], app: {}, effect: 0, problem: null },
  holds: [{ kind: 'code', value: 'cv_ac_1', from: 'your server' }],
}

afterEach(() => {
  vi.useRealTimers()
  takeHand('alice', 'stolen-code')
})

describe('a run that is played by hand', () => {
  it('is its own browser’s and its own lab’s', () => {
    keepHand(hand)
    expect(handOf('alice', 'stolen-code')).toBe(hand)
    expect(handOf('bob', 'stolen-code')).toBeNull()
    expect(handOf('alice', 'replayed-code')).toBeNull()
  })
  it('is over when its time is', () => {
    keepHand(hand)
    vi.useFakeTimers({ now: hand.until })
    expect(handOf('alice', 'stolen-code')).toBeNull()
  })
  it('is not cleared away in the place of the one that came after it', () => {
    keepHand(hand)
    expect(takeHand('alice', 'stolen-code', 'an earlier one')).toBeNull()
    expect(takeHand('alice', 'stolen-code', 'one')).toBe(hand)
    expect(handOf('alice', 'stolen-code')).toBeNull()
  })
})

describe('a move of Mallory’s', () => {
  const wants = (move: string, value = '') => wantedMove(hand, stolenCode.byHand, new URLSearchParams({ move, value }))

  it('is made with a value that she holds, and of the right kind', () => {
    expect(wants('redeem', 'cv_ac_1')).toEqual({ name: 'redeem', value: 'cv_ac_1' })
    expect(wants('redeem', 'cv_ac_2')).toBeNull()
    expect(wants('photographs', 'cv_ac_1')).toBeNull()
  })
  it('is one that the lab names', () => {
    expect(wants('alice-follows')).toEqual({ name: 'alice-follows', value: null })
    expect(wants('copy-storage')).toBeNull()
    expect(wants('toString')).toBeNull()
  })
})
