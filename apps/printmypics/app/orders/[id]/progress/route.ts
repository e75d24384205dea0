import { shopperOf } from '#session/shopper'
import { findOrder } from '#storage/orders'

export const dynamic = 'force-dynamic'
type Place = { params: Promise<{ id: string }> }

/** How far the press is: asked every other second by the order's open page. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const headers = { 'cache-control': 'private, no-store' }
  const shopper = await shopperOf(request)
  const order = shopper && (await findOrder(shopper.id, (await params).id))
  if (!order) return new Response(null, { status: 404, headers })
  return Response.json({ status: order.status, printedPages: order.printedPages }, { headers })
}
