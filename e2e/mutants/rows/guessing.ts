import type { Row } from '../row.ts'

const CV = 'apps/cloudvault'

/** What RFC 9700 takes for granted: that nobody can guess, or pretend to be the client or the owner. */
export const guessingRows: readonly Row[] = [
  {
    section: 'clients',
    threat: 'A wrong client secret is accepted.',
    check: { file: `${CV}/oauth/client-authentication.ts`, region: 'proveClient' },
    test: { file: `${CV}/oauth/client-authentication.test.ts`, title: 'refuses %s as invalid_client' },
    mutation: { search: '!client || !(isCurrent || isPrevious) ||', replace: '!client ||' },
  },
  {
    section: 'clients',
    threat: 'An assertion made by somebody else, for another server or long ago stands for the client.',
    check: { file: `${CV}/oauth/client-assertion.ts`, region: 'isSignedBy' },
    test: { file: `${CV}/oauth/client-assertion.test.ts`, title: 'refuses a signature by another key' },
    mutation: { search: 'key !== null && signatureMatches(jws, key)', replace: 'key !== null' },
  },
  {
    section: 'clients',
    threat: 'A client registers a logout address inside of our network, and has us call it in the clear.',
    check: { file: `${CV}/oauth/client-metadata-rules.ts`, region: 'isReachableSafely' },
    test: { file: `${CV}/oauth/client-registration.test.ts`, title: 'refuses %j as invalid_client_metadata' },
    mutation: { search: 'return issuerIsLoopback && ', replace: 'return ' },
  },
  {
    section: 'clients',
    threat: 'A client signs its assertions with another algorithm than it has promised.',
    check: { file: `${CV}/oauth/client-assertion.ts`, region: 'isSignedBy' },
    test: {
      file: `${CV}/oauth/client-assertion.test.ts`,
      title: 'refuses another algorithm than the registered token_endpoint_auth_signing_alg',
    },
    mutation: { search: 'only !== undefined && jws.header.alg !== only', replace: 'false' },
  },
  {
    section: 'clients',
    threat: 'A client gets a token for itself while it is being deleted, and goes on.',
    check: { file: `${CV}/storage/access-tokens.ts`, region: 'findAccessToken' },
    test: {
      file: `${CV}/storage/registered-apps.test.ts`,
      title: 'is worth nothing once the client is gone, even if it was written a moment later',
    },
    mutation: {
      search:
        '\n      AND (t.grant_id IS NOT NULL OR EXISTS (SELECT FROM client WHERE client.client_id = t.client_id))',
      replace: '',
    },
  },
  {
    section: 'clients',
    threat: 'Client secrets are guessed at the speed of the wire.',
    check: { file: `${CV}/throttle/client-failures.ts`, region: 'clientFailure' },
    test: {
      file: `${CV}/throttle/client-failures.test.ts`,
      title: 'answers the first wrong ones with invalid_client, and then 429 with Retry-After in spec JSON',
    },
    mutation: { search: 'wait > 0 ? new SlowDown(wait) : error', replace: 'error' },
  },
  {
    section: 'clients',
    threat: 'Machines register clients without end.',
    check: { file: `${CV}/throttle/registrations.ts`, region: 'countRegistration' },
    test: {
      file: `${CV}/throttle/user-codes.test.ts`,
      title: 'answers 429 with Retry-After when one address goes on and on',
    },
    mutation: { search: 'if (wait > 0) throw new SlowDown(wait)', replace: '' },
  },
  {
    section: 'owners',
    threat: 'Passwords are guessed one after the other.',
    check: { file: `${CV}/throttle/sign-in-tries.ts`, region: 'tryPassword' },
    test: {
      file: `${CV}/throttle/sign-in-tries.test.ts`,
      title: 'says nothing about the password meanwhile: the right one waits too',
    },
    mutation: {
      search: 'for (const guesser of guessers) await countFailure(guesser, new Date())',
      replace: '{}',
    },
  },
  {
    section: 'owners',
    threat: 'Passwords are guessed all at once.',
    check: { file: `${CV}/throttle/sign-in-tries.ts`, region: 'tryPassword' },
    test: {
      file: `${CV}/throttle/sign-in-tries.test.ts`,
      title: 'lets a burst of guesses learn no more than one after the other',
    },
    mutation: { search: 'if (late > 0) return { wait: late, matches: false }', replace: '' },
  },
  {
    section: 'owners',
    threat: 'Strangers guess wrong on purpose, to lock an owner out.',
    check: { file: `${CV}/throttle/sign-in-tries.ts`, region: 'guessersOf' },
    test: {
      file: `${CV}/throttle/sign-in-tries.test.ts`,
      title: 'a browser that has signed in before does not wait for what others do',
    },
    mutation: { search: 'if (browser) return', replace: 'if (!browser && ownerId === browser) return' },
  },
  {
    section: 'owners',
    threat: 'Somebody invents the cookie of a browser that knows the account.',
    check: { file: `${CV}/throttle/known-browser.ts`, region: 'knownBrowser' },
    test: { file: `${CV}/throttle/known-browser.test.ts`, title: 'cannot be invented' },
    mutation: {
      search: 'given.length === expected.length && timingSafeEqual(given, expected) ? id',
      replace: 'id ? id',
    },
  },
  {
    section: 'owners',
    threat: 'The sign-in page tells which e-mail addresses have an account.',
    check: { file: `${CV}/session/password.ts`, region: 'NOBODY' },
    test: {
      file: `${CV}/session/password.test.ts`,
      title: 'cost an unknown owner the same work as a known one, and never match',
    },
    mutation: {
      search: "'$argon2id$v=19$m=19456,t=2,p=1$",
      replace: "'$argon2id$v=19$m=64,t=1,p=1$",
    },
  },
  {
    section: 'owners',
    threat: 'A wrong password takes longer where there is an account.',
    check: { file: `${CV}/front-channel/sign-in.ts`, region: 'signIn' },
    test: {
      file: `${CV}/front-channel/sign-in.test.ts`,
      title: 'is answered before it is written down: the wait would tell which accounts there are',
    },
    mutation: { search: 'if (matches) await noted', replace: 'if (noted) await noted' },
  },
  {
    section: 'owners',
    threat: 'Who knows the old password signs in while it is being changed, and stays.',
    check: { file: `${CV}/storage/sessions.ts`, region: 'renewSession' },
    test: {
      file: `${CV}/front-channel/change-password.test.ts`,
      title: 'begins no session for a sign-in that checked the old one before and ends after',
    },
    mutation: { search: ' AND password_hash = ${session.passwordHash}', replace: '' },
  },
  {
    section: 'owners',
    threat: 'Two people who know the old password change it at once, and the later one wins.',
    check: { file: `${CV}/storage/owners.ts`, region: 'changePassword' },
    test: {
      file: `${CV}/front-channel/change-password.test.ts`,
      title: 'happens once, however often the form is sent',
    },
    mutation: { search: ' AND password_hash = ${hash.from}', replace: '' },
  },
  {
    section: 'owners',
    threat: 'A password is so short that it is found in a list.',
    check: { file: `${CV}/session/new-password.ts`, region: 'refusedPassword' },
    test: { file: `${CV}/session/new-password.test.ts`, title: 'has twelve characters, whatever they are' },
    mutation: { search: "if (length < SHORTEST) return 'short'", replace: '' },
  },
  {
    section: 'owners',
    threat: 'A phisher builds a sign-in page that looks like CloudVault’s, and takes password and session.',
    notDefended:
      'there is no second factor and no passkey. The address bar and the plate on the page are all there is.',
  },
  {
    section: 'owners',
    threat: 'While strangers keep guessing at an account, its owner signs in with a browser that never did before.',
    notDefended:
      'the delay applies to it too, up to five minutes at a time. A browser that knows the account is spared.',
  },
  {
    section: 'devices',
    threat: 'User codes are guessed at /device.',
    check: { file: `${CV}/throttle/user-codes.ts`, region: 'lookUpUserCode' },
    test: {
      file: `${CV}/throttle/user-codes.test.ts`,
      title: 'after a few wrong codes of one owner even a right one is not looked at',
    },
    mutation: { search: 'if (wait > 0) throw new SlowDown(wait)', replace: '' },
  },
  {
    section: 'devices',
    threat: 'Somebody is talked into entering the code of a device that is not theirs.',
    notDefended:
      'the page says whose device that would be and asks whether the code is in front of the owner (RFC 8628 §5.4); it cannot know.',
  },
]
