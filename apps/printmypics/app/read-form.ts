import { csrfMatches } from '#session/csrf'

/** The fields of one of our own forms; null when the form was not shown by us to this browser. */
export async function readForm(request: Request): Promise<URLSearchParams | null> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) return null
  const form = new URLSearchParams(await request.text())
  return csrfMatches(request, form.get('csrf')) ? form : null
}
