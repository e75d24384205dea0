import { beside, type Must, wire, without } from '../must.ts'

const PKCE = 'rfc7636-pkce'
const REQUEST = 'oauth/authorization-request'
const CHECKS = 'oauth/authorization-checks'
const TOKEN = 'back-channel/token'

/** RFC 7636: the verifier behind a code. */
export const rfc7636: readonly Must[] = [
  {
    section: '4.1',
    must: 'A verifier has 43 to 128 characters of its alphabet',
    test: beside('oauth/pkce', 'refuses %s'),
    wire: wire(
      PKCE,
      'a verifier outside its alphabet or length is refused: …${verifier.slice(-3)} (${verifier.length})',
    ),
    ...without('oauth/pkce', 'VERIFIER', '{43,128}', '{1,128}'),
  },
  { section: '4.2', must: 'S256 is understood', test: wire(PKCE, 'verifiers of 43 and of 128 characters work') },
  {
    section: '4.2',
    must: 'A challenge that no SHA-256 has is refused',
    test: beside(REQUEST, 'refuses a challenge that no SHA-256 has'),
    wire: wire(
      PKCE,
      'a code_challenge that no S256 makes is invalid_request: …${challenge.slice(-3)} (${challenge.length})',
    ),
    ...without(CHECKS, 'challengeIsS256', '!isS256Challenge(challenge)', 'false'),
  },
  {
    section: '4.4',
    must: 'The challenge is kept with the code',
    test: wire(PKCE, 'a bound code without a verifier is refused'),
  },
  {
    section: '4.4.1',
    must: 'Without a challenge it is invalid_request',
    test: beside(REQUEST, 'refuses a request without a challenge'),
    wire: wire(PKCE, '${client.id} cannot leave PKCE out'),
    ...without(CHECKS, 'challengeIsS256', "policy.pkce === 'optional' || nonceStandsIn(parameters, client)", 'true'),
  },
  {
    section: '4.4.1',
    must: 'A method that is not offered is invalid_request',
    test: beside(REQUEST, 'refuses the method %s'),
    wire: wire(PKCE, "code_challenge_method ${method ?? 'left out (meaning plain)'} is invalid_request"),
    ...without(CHECKS, 'challengeIsS256', "if (method !== 'S256') return", "if (method === 'none') return"),
  },
  {
    section: '4.6',
    must: 'The verifier hashes to the challenge, or it is invalid_grant',
    test: beside(TOKEN, 'brings nothing with another verifier'),
    wire: wire(PKCE, 'another verifier is invalid_grant, and the code survives it'),
    ...without(
      'storage/authorization-codes',
      'consumeCode',
      'AND code_challenge IS NOT DISTINCT FROM ${shown.codeChallenge}',
      '',
    ),
  },
]
