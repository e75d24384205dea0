import { attempt } from '#cloudvault/attempt'
import { photos } from '#cloudvault/photos'
import { shopperOf } from '#session/shopper'
import { frameOf } from '../frame.ts'
import { A_SHEET, readAsked } from '../shelf.ts'

export const dynamic = 'force-dynamic'

/** A strip of the contact sheet as data. The page takes its next strip as HTML; a program counts frames here, as the labs do. */
export async function GET(request: Request): Promise<Response> {
  const shopper = await shopperOf(request)
  const asked = readAsked(Object.fromEntries(new URL(request.url).searchParams))
  const found = shopper && (await attempt(photos(shopper.id, { ...asked, limit: A_SHEET })))
  if (!found?.answer) return new Response(null, { status: 503, headers: { 'cache-control': 'no-store' } })
  const { photos: page, nextCursor } = found.answer
  return Response.json({ frames: page.map(frameOf), nextCursor }, { headers: { 'cache-control': 'private, no-store' } })
}
