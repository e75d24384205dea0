/** One request to this shop, of a browser or of CloudVault, and how it was answered; in the shape that CloudVault's inspector reads. */
export type Message = {
  /** Unique and in the order of time: microseconds in base 36, and something random. */
  id: string
  /** The connection attempt it belongs to, as far as this side knows. */
  flow: string | null
  recordedBy: 'printmypics'
  /** Microseconds since 1970, when the request's headers had arrived; and until the answer's last byte. */
  time: number
  duration: number
  channel: 'front' | 'back'
  from: 'browser' | 'authorization-server'
  to: 'client'
  sender: string | null
  method: string
  url: string
  headers: Header[]
  body: Body | null
  status: number
  answerHeaders: Header[]
  answerBody: Body | null
  annotations: Annotation[]
  secrets: Secret[]
  /** Fingerprints of `state` and `code`, by which CloudVault finds its own messages of the same flow. */
  keys: string[]
  client: string
}

export type Header = [name: string, value: string]

/** Forms are kept as text, of a page for a person only its title. */
export type Body =
  | { kind: 'text'; mediaType: string; text: string; length: number; cut: boolean }
  | { kind: 'page'; title: string; length: number }

/** What a check of the client found, said by whoever checked. */
export type Annotation = {
  verdict: 'kept' | 'refused' | 'changed'
  words: string
  /** `RFC 9207 §2.4` */
  cites: string
  /** Relative to this app, such as `cloudvault/callback.ts`. */
  file: string
}

/** A value that only its viewer may read: its mark stands in the message's strings. */
export type Secret = { kind: 'code' | 'logout_token'; mark: string; value: string | null }
