import type { ExerciseSlug } from '../exercises/list.ts'

/** What each exercise is called, and what it asks for. */
export const EXERCISE_NAMES: Record<ExerciseSlug, { title: string; task: string }> = {
  '01-authorization-url': {
    title: 'The authorization URL',
    task: 'Build the address to which the client sends its owner’s browser.',
  },
  '02-state': {
    title: 'The state',
    task: 'Add a value by which the client recognises the answer to its own question.',
  },
  '03-callback': {
    title: 'The callback',
    task: 'Read the answer that the browser brings back, and refuse every answer that is not yours.',
  },
  '04-exchange': {
    title: 'The exchange',
    task: 'Exchange the code for tokens, from server to server.',
  },
  '05-pkce': {
    title: 'PKCE',
    task: 'Make the verifier that only this client knows, and the challenge that everybody may see.',
  },
  '06-api-call': {
    title: 'The API call',
    task: 'Fetch the photographs with the access token, and notice when it is no longer good.',
  },
  '07-refresh': {
    title: 'Refresh',
    task: 'Get new tokens without the owner, and keep the right ones.',
  },
  '08-revoke': {
    title: 'Revoke',
    task: 'Give the tokens back, so that a copy of them is worth nothing either.',
  },
  '09-bearer-token': {
    title: 'Find the token',
    task: 'Read the token out of the Authorization header.',
  },
  '10-introspection': {
    title: 'Ask what it is',
    task: 'Ask CloudVault what a token stands for, and whether it is meant for you.',
  },
  '11-challenge': {
    title: 'Say no properly',
    task: 'Answer 401 and 403 so that a client knows what to do next.',
  },
  '12-redirect-uri': {
    title: 'Is the redirect URI registered?',
    task: 'Decide where an answer may be sent. CloudVault is asked the same questions as you.',
  },
  '13-code-verifier': {
    title: 'Does the verifier match?',
    task: 'Decide whether who brings the code is who asked for it. CloudVault is asked the same questions as you.',
  },
  '14-single-use': {
    title: 'May this code be spent?',
    task: 'Decide whether a code may become tokens. CloudVault is asked the same questions as you.',
  },
}
