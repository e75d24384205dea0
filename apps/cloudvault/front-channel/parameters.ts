import { readBody } from '#back-channel/body'
import { decodeForm, MalformedForm } from '#oauth/form-encoding'

const LONGEST = 256 * 1024

/** The raw query, or the form of a POST, decoded here so that a repeated parameter stays visible. Null: not text. */
export async function readParameters(request: Request): Promise<URLSearchParams | null> {
  try {
    if (request.method !== 'POST') return decodeForm(request.url.split('?', 2)[1] ?? '')
    const body = await readBody(request, LONGEST)
    return body && decodeForm(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch (error) {
    if (error instanceof MalformedForm || error instanceof TypeError) return null
    throw error
  }
}
