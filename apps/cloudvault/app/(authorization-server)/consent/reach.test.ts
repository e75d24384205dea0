import { describe, expect, it } from 'vitest'
import { outOfReach, reachOf } from './reach.ts'

const alice = {
  owner: { id: '1', name: 'Alice', email: 'alice@cloudvault.example' },
  sessionHandle: '2',
  authTime: new Date(0),
}

describe('RFC 6749 §3.3 — the consent page says what a scope reaches and what it does not', () => {
  it('counts the photos that read_photos would show', () =>
    expect(reachOf('read_photos', { photos: 47, albums: 5 }, alice)).toContain('47 photos'))
  it('shows the very e-mail address that email would give away', () =>
    expect(reachOf('email', { photos: 0, albums: 0 }, alice)).toBe('alice@cloudvault.example'))
  it('always promises that the password stays here', () =>
    expect(outOfReach(['read_photos', 'list_albums', 'write_photos', 'email'])[0]).toContain('password'))
  it('promises that nothing is deleted unless write_photos is asked for', () => {
    expect(outOfReach(['read_photos'])).toContain('Add, change or delete anything')
    expect(outOfReach(['write_photos'])).not.toContain('Add, change or delete anything')
  })
  it('never promises what was asked for', () => {
    expect(outOfReach(['read_photos'])).not.toContain('See any photo')
    expect(outOfReach(['email'])).not.toContain('Learn your e-mail address')
  })
})
