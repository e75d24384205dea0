import { configuration } from '#configuration'
import { hashOf, unguessable } from '#session/opaque'
import { db, sql } from './database.ts'
import { seal, unseal } from './encryption.ts'

/** Nobody has answered yet; the photos are here; the order is placed; or one of the ways it can go wrong. */
export type KioskStatus =
  | 'waiting'
  | 'connected'
  | 'ordered'
  | 'denied' //       the owner said no (access_denied)
  | 'expired' //      nobody answered in time (expired_token)
  | 'refused' //      CloudVault ended it for another reason
  | 'shop-unknown' // it does not accept this shop's credentials
  | 'ended'

/** One customer at the booth, as the screen may know them: without the device code. */
export type KioskVisit = {
  id: string
  shopperId: string
  status: KioskStatus
  userCode: string
  verificationUri: string
  completeUri: string | null
  unanswered: number
  codeExpiresAt: Date
}

/** RFC 8628 §3.2's answer, in this shop's words. */
export type DeviceAnswer = {
  deviceCode: string
  userCode: string
  verificationUri: string
  completeUri: string | null
  interval: number
  codeExpiresAt: Date
}

/** The booth forgets a customer who has not touched it for so long. */
export const IDLE_SECONDS = 120

/**
 * A new customer: a shopper made for this visit, whom no guest cookie opens, behind a new cookie of the booth.
 * @returns the cookie's value; only its hash is kept.
 */
export async function beginVisit(answer: DeviceAnswer): Promise<string> {
  const cookie = unguessable()
  const { deviceCode, interval, ...shown } = answer
  await db().kioskVisit.create({
    data: {
      ...shown,
      interval,
      cookieHash: hashOf(cookie),
      deviceCode: seal(deviceCode, 'device_code'),
      nextPollAt: new Date(Date.now() + interval * 1000),
      shopper: { create: { guestHash: hashOf(unguessable()) } },
    },
  })
  return cookie
}

/** The living visit behind a booth's cookie. One that nobody has touched for two minutes is over, swept up or not. */
export async function findVisit(cookie: string): Promise<KioskVisit | null> {
  const [row] = await sql<KioskVisit>`
    SELECT id, shopper_id AS "shopperId", user_code AS "userCode", verification_uri AS "verificationUri",
      complete_uri AS "completeUri", unanswered, code_expires_at AS "codeExpiresAt",
      CASE WHEN status = 'waiting' AND code_expires_at <= now() THEN 'expired' ELSE status END AS status
    FROM kiosk_visit
    WHERE cookie_hash = ${hashOf(cookie)} AND ended_at IS NULL
      AND greatest(touched_at, CASE WHEN status = 'waiting' THEN code_expires_at END) > now() - make_interval(secs => ${IDLE_SECONDS})`
  return row ?? null
}

/** Somebody touched the screen. */
export async function touchVisit(id: string): Promise<void> {
  await sql`UPDATE kiosk_visit SET touched_at = now() WHERE id = ${id} AND ended_at IS NULL`
}

/** The photos are chosen and ordered: this visit shows its receipt from now on. */
export async function noteOrdered(id: string): Promise<void> {
  await sql`UPDATE kiosk_visit SET status = 'ordered', touched_at = now() WHERE id = ${id} AND status = 'connected'`
}

/** The booth's right to ask CloudVault once. */
export type Turn = { visitId: string; shopperId: string; deviceCode: string; interval: number; unanswered: number }

const LONGEST_ANSWER_SECONDS = 20

/**
 * RFC 8628 §3.5: however many screens and instances ask, one of them per interval gets the turn; the row says when
 * the next one is due. Should whoever has it die, the turn comes round again.
 */
export async function takeTurn(id: string): Promise<Turn | null> {
  const [row] = await sql<Turn>`
    UPDATE kiosk_visit SET next_poll_at = now() + make_interval(secs => interval + ${LONGEST_ANSWER_SECONDS})
    WHERE id = ${id} AND status = 'waiting' AND ended_at IS NULL AND next_poll_at <= now() AND code_expires_at > now()
    RETURNING id AS "visitId", shopper_id AS "shopperId", device_code AS "deviceCode", interval, unanswered`
  return row ? { ...row, deviceCode: unseal(row.deviceCode, 'device_code') } : null
}

/** No tokens yet: when to ask again. */
export async function askAgain(turn: Turn, interval: number, unanswered: number, waitSeconds: number): Promise<void> {
  await sql`
    UPDATE kiosk_visit SET interval = ${interval}, unanswered = ${unanswered},
      next_poll_at = now() + make_interval(secs => ${waitSeconds})
    WHERE id = ${turn.visitId} AND status = 'waiting'`
}

/** The last word on this device code, which is forgotten. False when the visit has ended meanwhile. */
export async function settleVisit(turn: Turn, status: KioskStatus): Promise<boolean> {
  const rows = await sql`
    UPDATE kiosk_visit SET status = ${status}, device_code = NULL, touched_at = now()
    WHERE id = ${turn.visitId} AND status = 'waiting' AND ended_at IS NULL RETURNING id`
  return rows.length === 1
}

/** For the receipt: the one order of this visit. */
export async function orderOfVisit({ shopperId }: KioskVisit) {
  return db().printOrder.findFirst({ where: { shopperId }, include: { items: true }, orderBy: { createdAt: 'desc' } })
}

/** Whose photos the booth shows. */
export async function ownerOfVisit({ shopperId }: KioskVisit): Promise<string> {
  const where = { shopperId, issuer: configuration().issuer }
  return (await db().connection.findFirst({ where, select: { ownerName: true } }))?.ownerName ?? ''
}
