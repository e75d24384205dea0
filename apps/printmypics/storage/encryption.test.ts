import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openShop } from '#cloudvault/rehearsal/shop'

/** A shop that starts with these secrets. */
async function shopWith(secret: string, previous = '') {
  vi.resetModules()
  Object.assign(process.env, { PRINTMYPICS_SECRET: secret, PRINTMYPICS_PREVIOUS_SECRETS: previous })
  return import('./encryption.ts')
}

const OLD = 'the old secret of thirty-two characters at least'
const NEW = 'the new secret of thirty-two characters at least'

describe('tokens at rest', () => {
  beforeEach(() => openShop('http://127.0.0.1:4000'))

  it('are unreadable without the secret, and sealed differently every time', async () => {
    const { seal, unseal } = await shopWith(OLD)
    const [one, two] = [seal('cv_at_secret', 'access_token'), seal('cv_at_secret', 'access_token')]
    expect(one).not.toContain('cv_at_secret')
    expect(one).not.toBe(two)
    expect(unseal(one, 'access_token')).toBe('cv_at_secret')
  })

  it('do not open when a letter was changed, or as another kind of secret', async () => {
    const { seal, unseal } = await shopWith(OLD)
    const sealed = seal('cv_rt_secret', 'refresh_token')
    const touched = sealed.slice(0, -4) + (sealed.endsWith('AAAA') ? 'BBBB' : 'AAAA')
    expect(() => unseal(touched, 'refresh_token')).toThrow()
    expect(() => unseal(sealed, 'access_token')).toThrow()
  })

  it('open after the secret was changed, while the old one is still named', async () => {
    const sealed = (await shopWith(OLD)).seal('cv_rt_secret', 'refresh_token')
    const rotated = await shopWith(NEW, OLD)
    expect(rotated.unseal(sealed, 'refresh_token')).toBe('cv_rt_secret')
    expect(rotated.seal('x', 'refresh_token').startsWith(rotated.currentKeyId())).toBe(true)
    const forgotten = await shopWith(NEW)
    expect(() => forgotten.unseal(sealed, 'refresh_token')).toThrow(/neither the current nor a previous/)
  })
})
