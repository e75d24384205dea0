import { createPrivateKey, type KeyObject } from 'node:crypto'
import { configuration } from '#configuration'
import type { SigningAlgorithm } from '#oauth/json-web-signature'
import { db } from './database.ts'
import { generateSigningKey, openPrivateJwk } from './sealed-keys.ts'

/** RFC 7517 — the keys that CloudVault signs with. */
export type SigningKey = { kid: string; alg: SigningAlgorithm; privateKey: KeyObject }
type Ring = { published: object[]; signing: Map<string, SigningKey>; until: number }

/** A new key is published this long before it signs, so that nobody meets a signature whose key they cannot fetch. */
const PUBLISHED_FIRST = 60_000
/** Shorter than that: every process has read a new key before another one signs with it. */
const FRESH_FOR = 20_000
/** Then a new one takes its place, without anybody asking. */
const SIGNS_FOR = 90 * 24 * 60 * 60 * 1000
/** A key that signs no more still verifies what it signed. */
const VERIFIES_FOR = 30 * 24 * 60 * 60 * 1000
const ALGORITHMS: readonly SigningAlgorithm[] = ['RS256', 'ES256']

const KEY = Symbol.for('cloudvault.signing-keys')
const home = globalThis as { [KEY]?: Promise<Ring> }

/** The public halves, oldest first. RFC 7517 §5 */
export async function publishedKeys(): Promise<object[]> {
  return (await ring()).published
}

/** The key that signs with this algorithm right now. */
export async function signingKey(alg: string): Promise<SigningKey> {
  const { signing } = await ring()
  const key = signing.get(alg)
  if (!key) throw new Error(`there is no signing key for ${alg}`)
  return key
}

/** Read again every now and then; while the database is away, the keys that are known still sign and verify. */
async function ring(): Promise<Ring> {
  const slot = home[KEY]
  const known = await slot?.catch(() => undefined)
  if (known && known.until > performance.now()) return known
  if (home[KEY] && home[KEY] !== slot) return home[KEY] // somebody else is reading already
  home[KEY] = read().catch((error: unknown) => {
    if (known) return { ...known, until: performance.now() + 1_000 }
    throw error
  })
  return home[KEY]
}

async function read(): Promise<Ring> {
  const now = Date.now()
  let rows = await living(now)
  const isYoung = (row: { createdAt: Date; retiredAt: Date | null }) =>
    row.retiredAt === null && row.createdAt.getTime() > now - SIGNS_FOR
  if (ALGORITHMS.some((alg) => !rows.some((row) => row.alg === alg && isYoung(row)))) {
    await makeYoungKeys(now)
    rows = await living(now)
  }
  const signing = new Map<string, SigningKey>()
  for (const row of rows) {
    const settled = row.createdAt.getTime() <= now - PUBLISHED_FIRST
    if (signing.has(row.alg) && !settled) continue // oldest first: the newest that everyone has seen wins
    const privateJwk = openPrivateJwk(row.privateJwk, configuration().secret)
    const privateKey = createPrivateKey({ key: privateJwk, format: 'jwk' })
    signing.set(row.alg, { kid: row.kid, alg: row.alg as SigningAlgorithm, privateKey })
  }
  return { published: rows.map((row) => row.publicJwk as object), signing, until: performance.now() + FRESH_FOR }
}

function living(now: number) {
  return db().signingKey.findMany({
    where: { OR: [{ retiredAt: null }, { retiredAt: { gt: new Date(now - VERIFIES_FOR) } }] },
    orderBy: { createdAt: 'asc' },
  })
}

/** Two instances that find the same missing take turns, and the second finds what the first made. */
async function makeYoungKeys(now: number): Promise<void> {
  await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('cloudvault signing keys'))`
      for (const alg of ALGORITHMS) {
        const young = { alg, retiredAt: null, createdAt: { gt: new Date(now - SIGNS_FOR) } }
        if ((await tx.signingKey.count({ where: young })) > 0) continue
        await tx.signingKey.updateMany({ where: { alg, retiredAt: null }, data: { retiredAt: new Date(now) } })
        await tx.signingKey.create({ data: await generateSigningKey(alg, configuration().secret) })
      }
    },
    { timeout: 20_000, maxWait: 10_000 },
  )
}

/** A new key for each algorithm. The old ones sign until everyone has seen the new, and verify for a month. */
export async function rotateSigningKeys(now: Date): Promise<string[]> {
  const fresh = await Promise.all(ALGORITHMS.map((alg) => generateSigningKey(alg, configuration().secret)))
  await db().$transaction([
    db().signingKey.updateMany({ where: { retiredAt: null }, data: { retiredAt: now } }),
    db().signingKey.createMany({ data: fresh }),
  ])
  home[KEY] = undefined
  return fresh.map(({ kid }) => kid)
}
