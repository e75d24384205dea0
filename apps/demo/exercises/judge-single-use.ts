import { check } from './check-question.ts'
import type { Scene } from './scene.ts'
import { newPkce, type Registered } from './vault.ts'

/** Exercise 14: the same question to CloudVault, with a real code, and to the learner's check. */
export async function judgeSingleUse(scene: Scene): Promise<void> {
  const { verdict, vault } = scene
  const { verifier, challenge } = newPkce()
  const uri = vault.client.redirectUri
  const other = 'http://127.0.0.1:9001/callback'
  const code = await vault.givesCode(vault.client, uri, challenge)
  const minted = Date.now()
  const ask = (by: Registered, redirectUri: string | null, changes: object = {}, after = 1_000) =>
    check(scene, {
      code: { ...recordOf(vault.client.clientId, uri, minted), ...changes },
      request: { redirectUri, codeVerifier: null, resource: [] },
      by: { clientId: by.clientId, redirectUris: [by.redirectUri] },
      now: new Date(minted + after).toISOString(),
    })
  const redeem = (by: Registered, redirect_uri: string) =>
    vault.redeems(by, { code, redirect_uri, code_verifier: verifier })

  const refusals: [string, { status: number } | null, { answer: unknown; isRefused: boolean }, string][] = [
    ['another client brings it', await redeem(vault.rival, uri), await ask(vault.rival, uri), 'RFC 6749 §4.1.3'],
    [
      'redirect_uri is another one',
      await redeem(vault.client, other),
      await ask(vault.client, other),
      'RFC 6749 §4.1.3',
    ],
    ['redirect_uri is left out', null, await ask(vault.client, null), 'RFC 6749 §4.1.3'],
    ['it has expired', null, await ask(vault.client, uri, {}, 60_000), 'RFC 6749 §4.1.2'],
    [
      'the owner has taken the permission back',
      null,
      await ask(vault.client, uri, { grantRevokedAt: new Date(minted).toISOString() }),
      'RFC 6749 §5.2',
    ],
  ]
  for (const [when, theirs, yours, cites] of refusals) {
    const agrees = theirs === null || theirs.status !== 200
    verdict.sees(
      agrees && yours.isRefused,
      `Refused: ${when}.`,
      `Your check lets the code be spent although ${when}.`,
      cites,
    )
  }
  const nobody = await check(scene, { code: null, request: {}, by: {}, now: new Date(minted).toISOString() })
  verdict.sees(
    nobody.isRefused,
    'Refused: a code that nobody knows.',
    'Your check takes a code that nobody knows.',
    'RFC 6749 §5.2',
  )
  const first = await redeem(vault.client, uri)
  const good = await ask(vault.client, uri)
  verdict.sees(
    first.status === 200 && good.answer === 'good',
    'As CloudVault: the first use is good.',
    'CloudVault gives tokens for the first use; your check has to say good.',
    'RFC 6749 §4.1.3',
  )
  const consumedAt = new Date(minted + 500).toISOString()
  const second = await redeem(vault.client, uri)
  const again = await ask(vault.client, uri, { consumedAt })
  verdict.sees(
    second.status === 400 && again.answer === 'replay',
    'As CloudVault: the second use is a replay.',
    'CloudVault refuses the second use; your check has to say replay.',
    'RFC 6749 §4.1.2',
  )
  const thief = await ask(vault.rival, uri, { consumedAt })
  verdict.sees(
    thief.isRefused,
    'A stranger’s second use revokes nothing.',
    'A used code in a stranger’s hands is called a replay: so anybody who has seen it could end the permission.',
    'RFC 9700 §2.1.1',
  )
}

function recordOf(clientId: string, redirectUri: string, minted: number) {
  const expiresAt = new Date(minted + 60_000).toISOString()
  const none = { codeChallenge: null, dpopJkt: null, consumedAt: null, grantRevokedAt: null, resource: [] }
  return { clientId, redirectUri, expiresAt, ...none }
}
