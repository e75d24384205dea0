import { createHash } from 'node:crypto'
import { parseJws, publicKeyOf, signatureMatches } from '#oauth/json-web-signature'
import type { Message, Secret } from '#wire/message'
import { requestParameters, saidOf } from './parameters.ts'

/** Something a learner may verify: computed here again, from the captured values alone. */
export type Proof =
  | { kind: 'pkce'; verifier: string; computed: string; challenge: string | null }
  | { kind: 'basic'; encoded: string; clientId: string; secret: string }
  | { kind: 'jwt'; name: string; header: object; claims: Record<string, unknown>; signature: Signature }
export type Signature = 'verified' | 'does not match' | 'its key is not published'

/** Everything in this message that can be computed again. What is masked cannot. */
export function proofsOf(message: Message, flow: readonly Message[], published: readonly object[]): Proof[] {
  return message.secrets.flatMap((secret) => {
    if (secret.value === null) return []
    if (secret.kind === 'code_verifier') return [pkce(secret.value, flow)]
    if (secret.kind === 'client_secret') return basic(secret, message)
    return jwt(secret, published)
  })
}

/** RFC 7636 §4.6 */
function pkce(verifier: string, flow: readonly Message[]): Proof {
  const computed = createHash('sha256').update(verifier, 'ascii').digest('base64url')
  const challenge = flow.map((message) => saidOf(requestParameters(message), 'code_challenge')).find(Boolean) ?? null
  return { kind: 'pkce', verifier, computed, challenge }
}

/** RFC 6749 §2.3.1: base64 hides nothing. */
function basic({ mark, value }: Secret, { headers }: Message): Proof[] {
  const isHeader = headers.some(([name, text]) => /^authorization$/i.test(name) && text.endsWith(mark))
  const [id, secret] = Buffer.from(value ?? '', 'base64')
    .toString('utf8')
    .split(/:(.*)/s)
  if (!isHeader || !id || secret === undefined) return []
  return [{ kind: 'basic', encoded: value ?? '', clientId: decodeURIComponent(id), secret }]
}

/** RFC 7515 §5.2 */
function jwt({ kind, value }: Secret, published: readonly object[]): Proof[] {
  const jws = parseJws(value ?? '')
  if (!jws) return []
  const keys = published.filter((jwk) => 'kid' in jwk && jwk.kid === jws.header.kid).map(publicKeyOf)
  const signature = keys.some((key) => key !== null && signatureMatches(jws, key))
  const verdict = keys.length === 0 ? 'its key is not published' : signature ? 'verified' : 'does not match'
  return [{ kind: 'jwt', name: kind, header: jws.header, claims: jws.payload, signature: verdict }]
}
