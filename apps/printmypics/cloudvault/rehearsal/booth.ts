import { db } from '#storage/database'
import { beginVisit, findVisit, type KioskVisit } from '#storage/kiosk-visits'
import { pollForVisit } from '../device-poll.ts'
import { type Asked, goodTokens, type Reply, type Stranger } from './stranger.ts'

/** What the vault says to the booth's next polls, one after the other; the last one again and again. */
export function answersPolls(vault: Stranger, ...replies: (Reply | 'tokens')[]): void {
  let next = 0
  vault.on['/token'] = ({ form }: Asked) => {
    if (form.get('grant_type') === 'refresh_token') return goodTokens()
    const reply = replies[Math.min(next++, replies.length - 1)] ?? 'tokens'
    return reply === 'tokens' ? goodTokens() : reply
  }
}

/** RFC 8628 §3.5: an answer without tokens. */
export function notYet(error: string, status = 400): Reply {
  return { status, body: { error } }
}

export type Booth = { cookie: string; visit: () => Promise<KioskVisit | null> }

/** A customer in front of a booth of their own, whose code is on the screen. */
export async function aCustomer(secondsToLive = 300): Promise<Booth> {
  const cookie = await beginVisit({
    deviceCode: 'a device code',
    userCode: 'WDJB-MJHT',
    verificationUri: 'https://vault.example/device',
    completeUri: null,
    interval: 5,
    codeExpiresAt: new Date(Date.now() + secondsToLive * 1000),
  })
  return { cookie, visit: () => findVisit(cookie) }
}

export async function idOf(booth: Booth): Promise<{ id: string; shopperId: string }> {
  const visit = await booth.visit()
  if (!visit) throw new Error('nobody is in front of this booth')
  return visit
}

/** The next turn has come: the row says so, without anybody waiting for it. */
export async function pollsNow(booth: Booth): Promise<void> {
  const { id } = await idOf(booth)
  await db().kioskVisit.update({ where: { id }, data: { nextPollAt: new Date() } })
  await pollForVisit(id)
}

/** Seconds until the booth may ask again. */
export async function pause(booth: Booth): Promise<number> {
  const { id } = await idOf(booth)
  const { nextPollAt } = await db().kioskVisit.findUniqueOrThrow({ where: { id } })
  return Math.round((nextPollAt.getTime() - Date.now()) / 1000)
}
