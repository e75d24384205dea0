import { shopperOf } from '#session/shopper'
import { handOver, nothing } from '../../hand-over.ts'

/** The shopper's browser asks the shop, the shop asks the vault: the access token never leaves this server. */
export const dynamic = 'force-dynamic'

type Place = { params: Promise<{ id: string; kind: string }> }

export async function GET(request: Request, { params }: Place): Promise<Response> {
  const { id, kind } = await params
  const shopper = await shopperOf(request)
  if (!shopper || (kind !== 'thumbnail' && kind !== 'content')) return nothing(404)
  return handOver(request, shopper.id, id, kind)
}
