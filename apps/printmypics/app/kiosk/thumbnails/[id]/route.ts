import { handOver, nothing } from '#app/vault-photos/hand-over.ts'
import { visitOf } from '#session/kiosk'

export const dynamic = 'force-dynamic'
type Place = { params: Promise<{ id: string }> }

/** A picture of the customer in front of this booth, while they are there. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const visit = await visitOf(request)
  if (visit?.status !== 'connected') return nothing(404)
  return handOver(request, visit.shopperId, (await params).id, 'thumbnail')
}
