import { describe, expect, it } from 'vitest'
import { hashPassword, NOBODY, passwordMatches } from './password.ts'

describe('Passwords', () => {
  it('are kept as argon2id and never twice the same', async () => {
    const [one, two] = await Promise.all([hashPassword('same'), hashPassword('same')])
    expect(one).toMatch(/^\$argon2id\$/)
    expect(one).not.toBe(two)
  })
  it('match their hash and no other', async () => {
    const hash = await hashPassword('alice-keeps-photos')
    expect(await passwordMatches(hash, 'alice-keeps-photos')).toBe(true)
    expect(await passwordMatches(hash, 'alice-keeps-photo')).toBe(false)
  })
  it('match however the keyboard composes its letters', async () => {
    expect(await passwordMatches(await hashPassword('caf\u00e9'), 'cafe\u0301')).toBe(true)
  })
  it('cost an unknown owner the same work as a known one, and never match', async () => {
    const parameters = (hash: string) => hash.split('$').slice(0, 4).join('$')
    expect(parameters(NOBODY)).toBe(parameters(await hashPassword('x')))
    expect(await passwordMatches(null, 'anything')).toBe(false)
  })
})
