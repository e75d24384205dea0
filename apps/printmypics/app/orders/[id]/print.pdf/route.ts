import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { printFile } from '#fulfilment/print-store'
import { shopperOf } from '#session/shopper'
import { orderNumber } from '#shop/order-number'
import { findOrder } from '#storage/orders'

export const dynamic = 'force-dynamic'
type Place = { params: Promise<{ id: string }> }

/** The print file, to the shopper who ordered it. For everyone else there is none: 404, not 403. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const shopper = await shopperOf(request)
  const order = shopper && (await findOrder(shopper.id, (await params).id))
  if (order?.status !== 'ready') return nothing()
  const file = await open(printFile(order.id)).catch(() => null)
  if (!file) return nothing()
  const { size } = await file.stat()
  const body = Readable.toWeb(file.createReadStream()) as ReadableStream
  return new Response(body, {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(size),
      'content-disposition': `inline; filename="${orderNumber(order.number)}.pdf"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

function nothing(): Response {
  return new Response('There is no such print file.\n', { status: 404, headers: { 'cache-control': 'no-store' } })
}
