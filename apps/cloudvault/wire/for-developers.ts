import { configuration } from '#configuration'
import type { Message } from './message.ts'

const AUTHORIZE = '/oauth2/authorize'

/**
 * What a client's developer may read: authorization requests, the answers to them, and what machines said. Never what
 * an owner typed or saw: of a step at CloudVault that ends at the client, only its end is shown.
 */
export function isForDevelopers({ channel, url, answerHeaders }: Message): boolean {
  if (channel === 'back') return true
  return new URL(url).pathname === AUTHORIZE || leadsToClient(answerHeaders)
}

/** The message as the client's developer reads it: without the owner's browser, and without any value. */
export function asDeveloperSees(message: Message): Message {
  const secrets = message.secrets.map((secret) => ({ ...secret, value: null }))
  if (message.channel === 'back') return { ...message, secrets }
  const isRequest = new URL(message.url).pathname === AUTHORIZE
  return {
    ...message,
    secrets,
    url: isRequest ? message.url : configuration().issuer + AUTHORIZE,
    method: isRequest ? message.method : '', // an owner's step led here, and which is not the developer's business
    sender: null,
    headers: [],
    body: isRequest ? message.body : null,
    answerHeaders: message.answerHeaders.filter(([name, value]) => /^location$/i.test(name) && !value.startsWith('/')),
    answerBody: null,
  }
}

function leadsToClient(answerHeaders: Message['answerHeaders']): boolean {
  return answerHeaders.some(([name, value]) => /^location$/i.test(name) && !value.startsWith('/'))
}
