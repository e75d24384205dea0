import type { Message } from '#wire/message'
import { answerParameters, headerOf, requestParameters, saidOf } from './parameters.ts'
import { type StepKind, stepOf } from './step.ts'

/** The flow as its owner lived it: what she saw and did, and in one line what went on behind her back. */
export type Sentence = { id: string; words: string; seen: boolean }

type Teller = (message: Message, client: string) => string | null

const SENTENCES: Partial<Record<StepKind, Teller>> = {
  connect: (_, client) => `You pressed Connect at ${client}.`,
  'client-sign-in': (_, client) => `You asked ${client} to let you in with your CloudVault name.`,
  'authorization-request': (_, client) => `${client} sent your browser to CloudVault, with a note of what it wants.`,
  'sign-in': (message) =>
    message.status < 400 && headerOf(message.answerHeaders, 'location')?.startsWith('/oauth2/')
      ? 'You signed in, at CloudVault and nowhere else.'
      : 'You tried to sign in, and e-mail and password did not belong together.',
  decision: (message) =>
    saidOf(requestParameters(message), 'decision') === 'deny' ? 'You pressed Deny.' : 'You pressed Approve.',
  'owner-page': (message) =>
    message.answerBody?.kind === 'page' ? `CloudVault showed you “${titleOf(message.answerBody.title)}”.` : null,
  'authorization-response': (message, client) =>
    saidOf(requestParameters(message), 'error')
      ? `Your browser brought ${client} the news that it may not.`
      : `Your browser carried a code back to ${client}: good once, for a minute, and only in its hands.`,
  'client-page': (message, client) =>
    message.answerBody?.kind === 'page' ? `${client} showed you “${titleOf(message.answerBody.title)}”.` : null,
  release: () => 'You let a step go on.',
  'device-authorization': (_, client) => `${client} asked for a code that you could type somewhere else.`,
  logout: () => 'You signed out.',
}

const BEHIND: Partial<Record<StepKind, Teller>> = {
  'token-request': ({ status }, client) =>
    status === 200
      ? `Behind your back, ${client} gave the code to CloudVault and got a key of its own.`
      : `Behind your back, ${client} showed the code, and CloudVault refused it.`,
  refresh: ({ status }, client) =>
    status === 200
      ? `Without you, ${client} changed its old key for a new one.`
      : `${client} showed an old key, and CloudVault refused it.`,
  'photo-api': ({ status }, client) =>
    status < 400 ? `With that key, ${client} looked at your photos.` : `${client} asked for your photos, and got none.`,
  'logout-notice': ({ status }, client) =>
    status === 200
      ? `Behind your back, CloudVault told ${client} that you have signed out, and ${client} let you go too.`
      : `CloudVault told ${client} that you have signed out, and ${client} did not take its word.`,
  userinfo: (_, client) => `${client} asked who you are.`,
  revocation: (_, client) => `${client} gave its key back.`,
  introspection: () => 'Another server asked CloudVault whether a key is still good.',
  'pushed-request': (_, client) => `${client} told CloudVault beforehand, directly, what it is going to ask.`,
  'device-poll': (message, client) =>
    saidOf(answerParameters(message), 'access_token')
      ? `${client} asked again whether you have said yes, and got its key.`
      : `${client} asked whether you have said yes.`,
  'client-credentials': (_, client) => `${client} got a key that speaks for itself, and for no owner.`,
}

/** One sentence for each message that means something to the owner; the same sentence is not said twice in a row. */
export function ownersStory(messages: readonly Message[], clientName: string | null): Sentence[] {
  const client = clientName ?? 'the app'
  const story: Sentence[] = []
  for (const message of messages) {
    const kind = stepOf(message)
    const words = (SENTENCES[kind] ?? BEHIND[kind])?.(message, client) ?? null
    if (words === null || words === story.at(-1)?.words) continue
    story.push({ id: message.id, words, seen: kind in SENTENCES })
  }
  return story
}

/** “Sign in – CloudVault” is the page “Sign in”. */
function titleOf(title: string): string {
  return title.replace(/\s+[–—|·-]\s+(CloudVault|PrintMyPics)\s*$/, '')
}
