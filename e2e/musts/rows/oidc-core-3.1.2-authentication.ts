import { beside, type Must, wire, without } from '../must.ts'

const REQUEST = 'oidc-core-3.1.2.1-authentication-request'
const ID_TOKEN = 'oidc-core-2-id-token'
const CHECKS = 'oauth/authorization-checks'
const PROMPT = 'oauth/prompt'

/** OpenID Connect Core §3.1.2: who is at the keyboard. */
export const authentication: readonly Must[] = [
  {
    section: '3.1.2.1',
    must: 'nonce comes back in the ID token',
    test: wire(ID_TOKEN, 'OIDC Core §3.1.2.1 — nonce comes back exactly'),
  },
  {
    section: '3.1.2.1',
    must: 'GET and POST are answered',
    test: wire('rfc6749-3.1-authorization-endpoint', 'answers POST like GET'),
  },
  {
    section: '3.1.2.1',
    must: 'prompt=none never shows a page: without a session it is login_required',
    test: beside(PROMPT, 'none: refuses to disturb a stranger'),
    wire: wire(REQUEST, 'none without a session is login_required'),
    ...without(PROMPT, 'nextStep', "silent ? { refuse: 'login_required' } : 'sign-in'", "'sign-in'"),
  },
  {
    section: '3.1.2.1',
    must: 'prompt=none without consent is consent_required',
    test: beside(PROMPT, 'none: refuses to ask for consent'),
    wire: wire(REQUEST, 'none without consent is consent_required'),
    ...without(PROMPT, 'nextStep', "silent ? { refuse: 'consent_required' } : 'consent'", "'consent'"),
  },
  {
    section: '3.1.2.1',
    must: 'prompt=none beside another value is an error',
    test: beside('oauth/authorization-request', 'refuses prompt none with anything else'),
    wire: wire(REQUEST, 'none together with anything else is invalid_request'),
    ...without(CHECKS, 'promptIsKnown', "prompt.includes('none') && prompt.length > 1", 'false'),
  },
  {
    section: '3.1.2.1',
    must: 'A session older than max_age is not enough',
    test: beside(PROMPT, 'asks again when it is not'),
    wire: wire(REQUEST, '0 asks for the password, once'),
    ...without(PROMPT, 'mustSignInAgain', 'if (request.maxAge === null) return false', 'return false'),
  },
  {
    section: '3.1.2.1',
    must: 'id_token_hint names the owner who may answer',
    test: beside(PROMPT, 'asks for the owner the client expects'),
    ...without(
      PROMPT,
      'mustSignInAgain',
      'request.hintedOwnerId !== null && request.hintedOwnerId !== person.ownerId',
      'false',
    ),
  },
  {
    section: '3.1.2.3',
    must: 'prompt=login asks for the password although somebody is signed in',
    test: beside(PROMPT, '%s: asks again although someone is signed in'),
    wire: wire(REQUEST, 'login asks for the password of somebody who is signed in'),
    ...without(
      PROMPT,
      'mustSignInAgain',
      "request.prompt.includes('login') || request.prompt.includes('select_account')",
      'false',
    ),
  },
  {
    section: '3.1.2.3',
    must: 'The sign-in form cannot be filled by another site',
    test: beside('front-channel/owner-form', 'is not genuine when another site sends it'),
    wire: wire('rfc9700-4.7-csrf', 'a sign-in form without its csrf value signs nobody in'),
    ...without('front-channel/owner-form', 'readOwnerForm', 'sameOrigin(request) && ', ''),
  },
  {
    section: '3.1.2.4',
    must: 'Nothing is told before the owner agrees',
    test: beside(PROMPT, 'asks for consent where not'),
    wire: wire(REQUEST, 'consent asks again'),
    ...without(PROMPT, 'mustConsent', ' || !remembered', ''),
  },
]
