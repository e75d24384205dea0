import { beforeEach, describe, expect, it } from 'vitest'
import { finishConnecting } from '#cloudvault/callback'
import { startConnecting } from '#cloudvault/connect'
import { aVisitor, DATABASE } from '#cloudvault/rehearsal/shop'
import { aVaultAndItsShop } from '#cloudvault/rehearsal/vault-and-shop'
import { releaseHold } from '#storage/holds'

const vault = await aVaultAndItsShop()
Object.assign(process.env, { PRINTMYPICS_MODE: 'demo', CLOUDVAULT_SLOW_CLIENT_SECRET: 'slow' })
let alice: Awaited<ReturnType<typeof aVisitor>>

const asksForTokens = () => vault.asked.filter(({ path }) => path === '/token').length
async function pressSlowly(): Promise<Record<string, string>> {
  const address = await startConnecting({ ...alice, returnTo: '/photos' }, 'printmypics-slow')
  return { iss: vault.issuer, code: 'a-code', state: new URL(address).searchParams.get('state') ?? '' }
}
const comesBack = (answer: Record<string, string>) => finishConnecting(new URLSearchParams(answer), alice)
async function holdOf(answer: Record<string, string>): Promise<string> {
  const ending = await comesBack(answer)
  return ending.kind === 'held' ? ending.hold : `not held: ${ending.kind}`
}

describe.skipIf(!DATABASE)('slow motion — RFC 6749 §4.1.3, the code', () => {
  beforeEach(async () => {
    vault.asked.length = 0
    alice = await aVisitor()
  })

  it('does not go out before it is let go, however often the answer is loaded', async () => {
    const answer = await pressSlowly()
    const hold = await holdOf(answer)
    expect(await holdOf(answer)).toBe(hold)
    expect(asksForTokens()).toBe(0)
    await releaseHold(hold, false)
    expect(await comesBack(answer)).toMatchObject({ kind: 'connected' })
    expect(asksForTokens()).toBe(1)
  })

  it('is not held, and not sent, in an answer with another state or of another server', async () => {
    const answer = await pressSlowly()
    expect(await comesBack({ ...answer, state: 'made-up' })).toMatchObject({ what: 'no-attempt' })
    expect(await comesBack({ ...answer, iss: 'https://evil.example' })).toMatchObject({ what: 'wrong-sender' })
    expect(asksForTokens()).toBe(0)
  })

  it('is not waited for in an answer that says no', async () => {
    const { iss = '', state = '' } = await pressSlowly()
    expect(await comesBack({ iss, state, error: 'access_denied' })).toMatchObject({ what: 'denied' })
  })
})
