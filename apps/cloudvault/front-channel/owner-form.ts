import { readBody } from '#back-channel/body'
import { CSRF_FIELD, csrfMatches, sameOrigin } from '#session/csrf'

/** A form that an owner sent, and whether it is one that this site showed to this very session. */
export type OwnerForm = { fields: URLSearchParams; genuine: boolean }

const LONGEST = 64 * 1024

export async function readOwnerForm(request: Request, matches = csrfMatches): Promise<OwnerForm> {
  const body = await readBody(request, LONGEST)
  if (!body) return { fields: new URLSearchParams(), genuine: false }
  const fields = new URLSearchParams(new TextDecoder().decode(body))
  const genuine = sameOrigin(request) && matches(request.headers.get('cookie'), fields.get(CSRF_FIELD))
  return { fields, genuine }
}
