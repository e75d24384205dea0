/** Who may speak in a flow; the lanes of the diagram. RFC 6749 §1.1 */
export type Party = 'browser' | 'client' | 'authorization-server' | 'photo-api'

/** One request that a party received, and how it was answered: exactly as it was, but for the marks in place of secrets. */
export type Message = {
  /** Unique and in the order of time. */
  id: string
  /** The flow's id at the party that recorded it. */
  flow: string | null
  recordedBy: 'cloudvault' | 'printmypics'
  /** Microseconds since 1970, when the request's headers had arrived. */
  time: number
  /** Microseconds until the answer's last byte. */
  duration: number
  /** RFC 6749 §1.2: through a person's browser, or from server to server. */
  channel: 'front' | 'back'
  from: Party
  to: Party
  /** What the sender is called: the client's name, or the browser's own description. */
  sender: string | null
  method: string
  /** Absolute, under the configured origin. */
  url: string
  /** In the order and spelling of the wire. */
  headers: [name: string, value: string][]
  body: Body | null
  status: number
  answerHeaders: [name: string, value: string][]
  answerBody: Body | null
  annotations: Annotation[]
  secrets: Secret[]
  /** Fingerprints of the protocol's own values in it, such as `code:…`, by which messages find one another. */
  keys: string[]
  /** The client_id that it is about. */
  client: string | null
}

/** A body as far as it is kept. Of a page for a person only its name, of a picture only its fingerprint. */
export type Body =
  | { kind: 'text'; mediaType: string; text: string; length: number; cut: boolean }
  | { kind: 'bytes'; mediaType: string; length: number; sha256: string }
  | { kind: 'page'; title: string; length: number }

/** What a check found, said by whoever checked. */
export type Annotation = {
  /** `changed`: something was consumed, narrowed or taken back. */
  verdict: 'kept' | 'refused' | 'changed'
  words: string
  /** `RFC 7636 §4.6` */
  cites: string
  /** Relative to the app that decided, such as `oauth/pkce.ts`. */
  file: string
}

/** What a value may be that only its viewer reads. */
export const SECRET_KINDS = [
  'code',
  'access_token',
  'refresh_token',
  'code_verifier',
  'client_secret',
  'id_token',
  'logout_token',
  'device_code',
  'client_assertion',
  'dpop',
  'request_uri',
  'registration_access_token',
] as const
export type SecretKind = (typeof SECRET_KINDS)[number]

/** A value that nobody but its viewer may read: its mark stands in the message's strings. */
export type Secret = {
  kind: SecretKind
  mark: string
  /** The whole value, for the one viewer whose capability opens it. */
  value: string | null
}

/** A stretch of time in which a party's side is missing. */
export type Gap = { party: 'cloudvault' | 'printmypics'; since: number }
