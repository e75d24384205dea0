import type { Message, Party, SecretKind } from '#wire/message'
import { NEVER } from '#wire/secret-names'
import { formOf } from './parameters.ts'

/** A place where a value lies after a message, and the message that brought it there. */
export type Place = { party: Party; where: string; messageId: string }

/** What a value that was captured is, wherever it travelled. */
export type Travelled = {
  mark: string
  kind: SecretKind | 'password'
  value: string | null
  places: Place[]
  messageIds: string[]
}

/** Every secret of a flow with all the places that have it: computed from where it really went, not from the book. */
export function whoHas(messages: readonly Message[]): Travelled[] {
  const found = new Map<string, Travelled>()
  for (const message of messages) {
    for (const { mark, kind, value } of message.secrets) {
      const known = found.get(mark) ?? { mark, kind, value: null, places: [], messageIds: [] }
      known.value ??= value
      known.messageIds.push(message.id)
      for (const place of placesOf(message, mark)) {
        const isNew = !known.places.some(({ party, where }) => party === place.party && where === place.where)
        if (isNew) known.places.push(place)
      }
      found.set(mark, known)
    }
  }
  return [...found.values(), ...passwordIn(messages)]
}

/** Whether this line of a form was a person's password: of that nothing is kept, not even a mark. */
export function isPassword(name: string, value: string): boolean {
  return value === NEVER && /^passw/i.test(name)
}

/** A password is followed by its name alone. It has an address of its own among the values. */
export const PASSWORD = 'password'

function passwordIn(messages: readonly Message[]): Travelled[] {
  const carriers = messages.filter(({ body }) => formOf(body).some(([name, value]) => isPassword(name, value)))
  const first = carriers[0]
  if (!first) return []
  const at = (party: Party, where: string): Place => ({ party, where, messageId: first.id })
  const places = [at(first.from, 'typed it and sent it'), at(first.to, 'received it')]
  return [{ mark: PASSWORD, kind: 'password', value: null, places, messageIds: carriers.map(({ id }) => id) }]
}

function placesOf(message: Message, mark: string): Place[] {
  const { id: messageId, from, to, url } = message
  const at = (party: Party, where: string): Place => ({ party, where, messageId })
  const isAsked = url.includes(mark) || saidIn(message.headers, message.body, mark)
  const isAnswered = saidIn(message.answerHeaders, message.answerBody, mark)
  const inLocation = message.answerHeaders.some(([name, value]) => /^location$/i.test(name) && value.includes(mark))
  return [
    ...(isAsked ? [at(from, 'sent it'), at(to, 'received it')] : []),
    ...(isAnswered ? [at(to, 'answered with it'), at(from, 'received it')] : []),
    ...(url.includes(mark) ? [at(to, 'its access log, if it keeps whole addresses')] : []),
    ...(from === 'browser' && url.includes(mark) ? [at('browser', 'its history, if the page had stayed there')] : []),
    ...(from === 'browser' && inLocation ? [at('browser', 'its address bar, for a moment')] : []),
  ]
}

function saidIn(headers: Message['headers'], body: Message['body'], mark: string): boolean {
  return headers.some(([, value]) => value.includes(mark)) || (body?.kind === 'text' && body.text.includes(mark))
}

/** What a thief could do with a value, and what stops them. */
export type Theft = { name: string; thief: string; stoppedBy: string; cites: string }

export const THEFT: Record<SecretKind | 'password', Theft> = {
  password: {
    name: 'password',
    thief: 'A thief would be its owner, at CloudVault and wherever else the same password was chosen.',
    stoppedBy:
      'It is typed at the authorization server and nowhere else, which keeps a slow hash of it. The client never sees it, and it was never recorded here.',
    cites: 'RFC 9700 §2.4',
  },
  code: {
    name: 'authorization code',
    thief: 'A thief could hand it in and get the tokens.',
    stoppedBy: 'It is good once, for a minute, and only with the verifier and for the client it was made for.',
    cites: 'RFC 9700 §4.5',
  },
  code_verifier: {
    name: 'code verifier',
    thief: 'With the code as well, a thief could make the exchange of a client that has no secret.',
    stoppedBy: 'It travels once, from server to server, together with the code that dies with it.',
    cites: 'RFC 7636 §7.1',
  },
  access_token: {
    name: 'access token',
    thief: 'Whoever holds it can do what it allows, until it ends: it is like cash.',
    stoppedBy:
      'It never enters a browser or an address, allows little, and ends after an hour or when its owner says so.',
    cites: 'RFC 6750 §5.2',
  },
  refresh_token: {
    name: 'refresh token',
    thief: 'A thief could go on getting access tokens for weeks.',
    stoppedBy:
      'Only its client can use it, and each use replaces it: a second use of an old one ends the whole family.',
    cites: 'RFC 9700 §4.14.2',
  },
  client_secret: {
    name: 'client secret',
    thief: 'A thief could pose as the client, and would still need a code or a refresh token.',
    stoppedBy: 'It goes to the token endpoint and nowhere else; the server keeps only its hash, and it can be changed.',
    cites: 'RFC 6749 §10.1',
  },
  id_token: {
    name: 'ID token',
    thief: 'A thief learns who signed in. It opens no photo: it is a statement, not a key.',
    stoppedBy: 'It names the client it is for and the nonce of one sign-in, so another client must refuse it.',
    cites: 'OIDC Core §3.1.3.7',
  },
  logout_token: {
    name: 'logout token',
    thief: 'A thief could sign somebody out of one app, and learns the name of a session that is over.',
    stoppedBy:
      'It opens nothing, lives two minutes, names the app it is for, and its id is remembered: it is good once.',
    cites: 'OIDC Back-Channel Logout §2.6',
  },
  device_code: {
    name: 'device code',
    thief: 'A thief could ask for the tokens in the place of the device.',
    stoppedBy: 'It never leaves the device and the server, and it is good once.',
    cites: 'RFC 8628 §5.2',
  },
  client_assertion: {
    name: 'client assertion',
    thief: 'A thief could show it again as the client.',
    stoppedBy: 'Its id is remembered: it is good once, for this server, for a minute or so.',
    cites: 'RFC 7523 §3',
  },
  dpop: {
    name: 'DPoP proof',
    thief: 'A thief could show it again beside the token it belongs to.',
    stoppedBy: 'It is good for one method, one address and one moment, and its id is remembered.',
    cites: 'RFC 9449 §11.1',
  },
  request_uri: {
    name: 'request_uri',
    thief: 'A thief could start the same request in a browser of their own, and nothing more.',
    stoppedBy: 'It ends within a minute or so and belongs to the client that pushed it.',
    cites: 'RFC 9126 §7.1',
  },
  registration_access_token: {
    name: 'registration access token',
    thief: 'A thief could change or delete the registration of the client.',
    stoppedBy: 'It goes to the registration endpoint only; the server keeps its hash.',
    cites: 'RFC 7592 §5',
  },
}
