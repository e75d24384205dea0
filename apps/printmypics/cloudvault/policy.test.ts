import { describe, expect, it } from 'vitest'
import { policyOn, STRICT } from './policy.ts'

const armed = { mode: 'lab', onLoopback: true, weakening: { state: 'ignored' } } as const

describe('a weakened defence of the client', () => {
  it('is the one that was named, and no other', () => expect(policyOn(armed)).toEqual({ ...STRICT, state: 'ignored' }))
  it.each(['live', 'room', 'demo'] as const)('is refused in %s mode', (mode) =>
    expect(policyOn({ ...armed, mode })).toBe(STRICT),
  )
  it('is refused where the shop or its listener can be reached from elsewhere', () =>
    expect(policyOn({ ...armed, onLoopback: false })).toBe(STRICT))
  it('is refused to every attempt that is not of a lab’s client', () =>
    expect(policyOn({ ...armed, weakening: null })).toBe(STRICT))
})
