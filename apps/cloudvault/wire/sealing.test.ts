import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { privateKeyOf, publicKeyOf, sealFor, unseal } from './sealing.ts'

const capability = () => randomBytes(32).toString('base64url')

describe('a value is sealed for one browser', () => {
  const mine = privateKeyOf(capability())
  const seal = sealFor(publicKeyOf(mine))

  it('whose capability opens it', () => expect(unseal(mine, seal('cv_ac_…'))).toBe('cv_ac_…'))
  it('and no other capability does', () => expect(unseal(privateKeyOf(capability()), seal('secret'))).toBeNull())
  it('the same text is sealed differently each time', () => expect(seal('secret')).not.toBe(seal('secret')))
  it('one flipped bit opens nothing', () => {
    const bytes = Buffer.from(seal('secret'), 'base64url')
    for (const at of [0, 33, 45, bytes.length - 1]) {
      const damaged = Buffer.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ 1
      expect(unseal(mine, damaged.toString('base64url'))).toBeNull()
    }
  })
  it('the same capability is the same key, on every instance', () => {
    const cookie = capability()
    expect(publicKeyOf(privateKeyOf(cookie))).toBe(publicKeyOf(privateKeyOf(cookie)))
  })
})
