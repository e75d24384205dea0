import { describe, expect, it } from 'vitest'
import { refusedPassword } from './new-password.ts'

describe('A new password', () => {
  it('has twelve characters, whatever they are', () => {
    expect(refusedPassword('old', 'elevenchars')).toBe('short')
    expect(refusedPassword('old', 'twelve chars')).toBeNull()
    expect(refusedPassword('old', '🗝️'.repeat(3))).toBe('short')
  })
  it('is not longer than anyone would type', () => expect(refusedPassword('old', 'x'.repeat(201))).toBe('long'))
  it('is not the old one', () => expect(refusedPassword('alice-keeps-photos', 'alice-keeps-photos')).toBe('same'))
})
