import { describe, expect, it } from 'vitest'
import { aClient, aPublicClient } from '../oauth/a-client.fixture.ts'
import { APP_KINDS, type AppKindName, isAppKind, keepsSecret, kindOf } from './app-kinds.ts'

const kinds = Object.keys(APP_KINDS) as AppKindName[]

describe('The kind of an app (RFC 6749 §2.1)', () => {
  it.each(kinds)('%s is recognised from the registration that it makes', (kind) => {
    const { tokenEndpointAuthMethod, grantTypes, applicationType } = APP_KINDS[kind]
    expect(kindOf(aClient({ tokenEndpointAuthMethod, grantTypes, applicationType }))).toBe(kind)
  })
  it('gives a secret to what can keep one', () => {
    expect(kinds.filter(keepsSecret)).toEqual(['web', 'machine'])
    expect(kindOf(aPublicClient())).toBe('browser')
  })
  it('is one of these and nothing that an object happens to have', () => {
    expect(isAppKind('constructor')).toBe(false)
    expect(isAppKind(null)).toBe(false)
  })
})
