import { configuration } from '#configuration'
import { hashOf } from '#session/opaque'
import { db, sql } from './database.ts'
import { seal, unseal } from './encryption.ts'

/** What one press of Connect remembers until its callback (RFC 6749 §10.12, RFC 7636 §4.1). */
export type Attempt = {
  stateHash: string
  shopperId: string
  browserHash: string
  issuer: string
  clientId: string
  redirectUri: string
  codeVerifier: string
  scope: readonly string[]
  returnTo: string
  expiresAt: Date
  usedAt: Date | null
  outcome: string | null
}

const TEN_MINUTES = 10 * 60 * 1000
/** In slow motion: longer than the code, whose ten minutes begin when the owner has read and decided. */
const HALF_AN_HOUR = 30 * 60 * 1000
const DAY = 24 * 60 * 60 * 1000

type New = Pick<
  Attempt,
  'shopperId' | 'browserHash' | 'issuer' | 'clientId' | 'redirectUri' | 'codeVerifier' | 'returnTo'
>

/** One row per press, so every tab has its own. Yesterday's are swept up in passing. */
export async function createAttempt(state: string, attempt: New & { scope: string[] }) {
  const now = Date.now()
  const life = attempt.clientId === configuration().slowClient?.id ? HALF_AN_HOUR : TEN_MINUTES
  await db().connectionAttempt.deleteMany({ where: { expiresAt: { lt: new Date(now - DAY) } } })
  await db().connectionAttempt.create({
    data: {
      ...attempt,
      stateHash: hashOf(state),
      codeVerifier: seal(attempt.codeVerifier, 'code_verifier'),
      expiresAt: new Date(now + life),
    },
  })
}

export async function findAttempt(state: string): Promise<Attempt | null> {
  const row = await db().connectionAttempt.findUnique({ where: { stateHash: hashOf(state) } })
  return row && { ...row, codeVerifier: unseal(row.codeVerifier, 'code_verifier') }
}

/** What a client without `state` goes by: the last press in this browser that still waits. */
export async function lastAttemptIn(browserHash: string, clientId: string): Promise<Attempt | null> {
  const row = await db().connectionAttempt.findFirst({
    where: { browserHash, clientId, usedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: 'desc' },
  })
  return row && { ...row, codeVerifier: unseal(row.codeVerifier, 'code_verifier') }
}

/** True for exactly one caller, however often the callback is loaded. */
export async function claimAttempt(attempt: Attempt): Promise<boolean> {
  const rows = await sql<{ state_hash: string }>`
    UPDATE connection_attempt SET used_at = now()
    WHERE state_hash = ${attempt.stateHash} AND used_at IS NULL AND expires_at > now() RETURNING state_hash`
  return rows.length === 1
}

export async function recordOutcome(attempt: Attempt, outcome: string): Promise<void> {
  await sql`UPDATE connection_attempt SET outcome = ${outcome} WHERE state_hash = ${attempt.stateHash}`
}

export async function outcomeOf(attempt: Attempt): Promise<string | null> {
  const [row] = await sql<{ outcome: string | null }>`
    SELECT outcome FROM connection_attempt WHERE state_hash = ${attempt.stateHash}`
  return row?.outcome ?? null
}
