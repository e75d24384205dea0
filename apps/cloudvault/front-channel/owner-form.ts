import { CSRF_FIELD, csrfMatches, sameOrigin } from '#session/csrf'

/** A form that an owner sent, and whether it is one that this site showed to this very session. */
export type OwnerForm = { fields: URLSearchParams; genuine: boolean }

const LONGEST = 64 * 1024

export async function readOwnerForm(request: Request, matches = csrfMatches): Promise<OwnerForm> {
  if (Number(request.headers.get('content-length') ?? 0) > LONGEST) return refused()
  const text = await request.text()
  if (text.length > LONGEST) return refused()
  const fields = new URLSearchParams(text)
  const genuine = sameOrigin(request) && matches(request.headers.get('cookie'), fields.get(CSRF_FIELD))
  return { fields, genuine }
}

function refused(): OwnerForm {
  return { fields: new URLSearchParams(), genuine: false }
}
