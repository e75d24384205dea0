import { decodeForm, repeated } from '#oauth/form-encoding'
import { TokenError } from '#oauth/token-error'

const LONGEST = 128 * 1024
const UTF_8 = new TextDecoder('utf-8', { fatal: true })

/**
 * RFC 6749 §3.2 — the body of a request to the token endpoint and its neighbours: form-encoded, in UTF-8, nothing
 * repeated, and not longer than anything honest.
 * @throws TokenError
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) {
    throw new TokenError('invalid_request', 'the body must be application/x-www-form-urlencoded')
  }
  const form = decoded(await readText(request))
  const name = repeated(form)
  if (name !== null) throw new TokenError('invalid_request', `${name} is repeated`)
  return form
}

function decoded(text: string): URLSearchParams {
  try {
    return decodeForm(text)
  } catch (error) {
    throw new TokenError('invalid_request', error instanceof Error ? error.message : 'the body cannot be read')
  }
}

/** The body as text: not a byte more than `LONGEST` is kept. */
export async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > LONGEST) throw tooLong()
  const bytes = request.headers.has('content-length') ? await request.arrayBuffer() : await readBounded(request)
  try {
    return UTF_8.decode(bytes)
  } catch {
    throw new TokenError('invalid_request', 'the body is not UTF-8')
  }
}

/** A body of unknown length arrives in pieces. */
async function readBounded(request: Request): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of request.body ?? []) {
    length += piece.byteLength
    if (length > LONGEST) throw tooLong()
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function tooLong(): TokenError {
  return new TokenError('invalid_request', `the body is longer than ${LONGEST} bytes`)
}
