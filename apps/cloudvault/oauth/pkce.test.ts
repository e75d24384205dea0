import { describe, expect, it } from 'vitest'
import { challengeOf, isS256Challenge, verifierMatches } from './pkce.ts'

const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'

describe('RFC 7636 §B — the example of the appendix', () => {
  it('hashes to the challenge', () => expect(challengeOf(VERIFIER)).toBe(CHALLENGE))
})

describe('RFC 7636 §4 — verifier and challenge', () => {
  it('accepts the verifier of the challenge', () => expect(verifierMatches(VERIFIER, CHALLENGE)).toBe(true))
  it.each([
    ['another verifier', 'x'.repeat(43), CHALLENGE],
    ['no verifier', null, CHALLENGE],
    ['a verifier without a challenge', VERIFIER, null],
    ['a verifier too short to be unguessable', 'short', challengeOf('short')],
    ['the challenge itself', CHALLENGE, CHALLENGE],
  ])('refuses %s', (_title, verifier, challenge) => expect(verifierMatches(verifier, challenge)).toBe(false))
  it.each(['', 'short', `${CHALLENGE}=`, `${CHALLENGE}A`, CHALLENGE.replace('-', '+')])(
    'takes %j for no S256 challenge',
    (text) => expect(isS256Challenge(text)).toBe(false),
  )
})
