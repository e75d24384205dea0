import { decodeForm, repeated } from '#oauth/form-encoding'
import { TokenError } from '#oauth/token-error'
import { readBody } from './body.ts'

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

/** The body as text. */
export async function readText(request: Request): Promise<string> {
  const bytes = await readBody(request, LONGEST)
  if (!bytes) throw new TokenError('invalid_request', `the body is longer than ${LONGEST} bytes`)
  try {
    return UTF_8.decode(bytes)
  } catch {
    throw new TokenError('invalid_request', 'the body is not UTF-8')
  }
}
