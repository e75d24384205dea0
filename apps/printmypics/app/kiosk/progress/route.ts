import { pollForVisit } from '#cloudvault/device-poll'
import { visitOf } from '#session/kiosk'

export const dynamic = 'force-dynamic'

/** What the waiting screen asks every two seconds. CloudVault is asked only when it is time (RFC 8628 §3.5). */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'cache-control': 'private, no-store' }
  const visit = await visitOf(request)
  if (visit?.status === 'waiting') await pollForVisit(visit.id)
  const now = visit && (await visitOf(request))
  return Response.json({ status: now?.status ?? 'ended', unanswered: now?.unanswered ?? 0 }, { headers })
}
