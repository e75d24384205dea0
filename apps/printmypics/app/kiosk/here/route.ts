import { readForm } from '#app/read-form.ts'
import { visitOf } from '#session/kiosk'
import { touchVisit } from '#storage/kiosk-visits'

/** Somebody is scrolling, so somebody is here. */
export async function POST(request: Request): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  const visit = (await readForm(request)) && (await visitOf(request))
  if (!visit) return new Response(null, { status: 404, headers })
  await touchVisit(visit.id)
  return new Response(null, { status: 204, headers })
}
