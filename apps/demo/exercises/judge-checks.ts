import type { Scene } from './scene.ts'
import { challengeOf, newPkce, type Registered } from './vault.ts'

/** What the learner's check said: a value, or nothing because it threw. */
async function check({ program }: Scene, question: object): Promise<{ answer: unknown; isRefused: boolean }> {
  const headers = { 'content-type': 'application/json' }
  const said = await program.asks('/check', { method: 'POST', headers, body: JSON.stringify(question) })
  return { answer: said.json.answer, isRefused: said.status !== 200 }
}

type Asked = { who: 'native' | 'web'; uri: string | null; words: string; cites: string }

const ADDRESSES: Asked[] = [
  { who: 'web', uri: 'http://127.0.0.1:9001/callback', words: 'the registered address', cites: 'RFC 6749 §3.1.2.3' },
  { who: 'web', uri: 'http://127.0.0.1:9001/callback/more', words: 'a longer path', cites: 'RFC 9700 §4.1.3' },
  {
    who: 'web',
    uri: 'http://127.0.0.1:9001/callback?a=b',
    words: 'the address with a query',
    cites: 'RFC 9700 §4.1.3',
  },
  { who: 'web', uri: 'http://127.0.0.1:9001/Callback', words: 'another case', cites: 'RFC 9700 §2.1' },
  {
    who: 'web',
    uri: 'http://127.0.0.1:9002/callback',
    words: 'another port, of a web app',
    cites: 'RFC 6749 §3.1.2.3',
  },
  {
    who: 'web',
    uri: 'http://127.0.0.1:9001.mallory.example/callback',
    words: 'a host that begins alike',
    cites: 'RFC 9700 §4.1.1',
  },
  { who: 'web', uri: null, words: 'no address, where one is registered', cites: 'RFC 6749 §3.1.2.3' },
  {
    who: 'native',
    uri: 'http://127.0.0.1:51004/callback',
    words: 'another port, of a native app',
    cites: 'RFC 8252 §7.3',
  },
  {
    who: 'native',
    uri: 'http://127.0.0.1:51004/other',
    words: 'another path, of a native app',
    cites: 'RFC 8252 §7.3',
  },
  {
    who: 'native',
    uri: 'http://127.0.0.1:51004@mallory.example/callback',
    words: 'a host dressed up as a user name',
    cites: 'RFC 9700 §4.1.1',
  },
  { who: 'native', uri: 'https://127.0.0.1:51004/callback', words: 'another scheme', cites: 'RFC 8252 §7.3' },
]

/** Exercise 12: CloudVault is asked by a real authorization request, the learner's check by the same address. */
export async function judgeRedirectUri(scene: Scene): Promise<void> {
  const { verdict, vault } = scene
  for (const { who, uri, words, cites } of ADDRESSES) {
    const client = who === 'web' ? vault.rival : vault.client
    const page = await vault.browser.asks(vault.asks(client, uri, newPkce().challenge))
    const isTaken = page.status < 400
    const registered = { redirectUris: [client.redirectUri], applicationType: who }
    const { answer, isRefused } = await check(scene, { registered, requested: uri })
    const expected = isTaken ? (uri ?? client.redirectUri) : null
    const holds = !isRefused && (answer ?? null) === expected
    const shown = uri ?? 'nothing'
    const theirs = isTaken ? `takes it, and answers to ${expected}` : 'stops'
    const yours = typeof answer === 'string' ? 'would send the answer there' : isRefused ? 'throws' : 'stops'
    verdict.sees(
      holds,
      `As CloudVault: ${words}.`,
      `${shown}: ${words}. CloudVault ${theirs}; your check ${yours}.`,
      cites,
    )
  }
}

/** Exercise 13: the same verifier goes to CloudVault with a real code, and to the learner's check. */
export async function judgeCodeVerifier(scene: Scene): Promise<void> {
  const { verdict, vault } = scene
  const { verifier, challenge } = newPkce()
  const short = verifier.slice(0, 42)
  const cases: [string | null, string, string, string][] = [
    [newPkce().verifier, challenge, 'another verifier', 'RFC 7636 §4.6'],
    [challenge, challenge, 'the challenge itself, which everybody saw', 'RFC 7636 §7.2'],
    [null, challenge, 'no verifier', 'RFC 7636 §4.6'],
    [verifier, challenge, 'the right verifier', 'RFC 7636 §4.6'],
    [short, challengeOf(short), 'a verifier that is too short', 'RFC 7636 §4.1'],
  ]
  const codes = new Map<string, string>()
  for (const [given, to, words, cites] of cases) {
    const redirectUri = vault.client.redirectUri
    const code = codes.get(to) ?? (await vault.givesCode(vault.client, redirectUri, to))
    codes.set(to, code)
    const proof: Record<string, string> = given === null ? {} : { code_verifier: given }
    const { status } = await vault.redeems(vault.client, { code, redirect_uri: redirectUri, ...proof })
    const { answer } = await check(scene, { verifier: given, challenge: to })
    const isTaken = status === 200
    const missing = `${words[0]?.toUpperCase()}${words.slice(1)}: CloudVault ${isTaken ? 'takes' : 'refuses'} it, and your check ${answer === true ? 'takes' : 'refuses'} it.`
    verdict.sees((answer === true) === isTaken, `As CloudVault: ${words}.`, missing, cites)
  }
  const { answer } = await check(scene, { verifier, challenge: null })
  verdict.sees(
    answer === false,
    'A verifier for a code that has no challenge is refused.',
    'A verifier is taken for a code that has no challenge: somebody stripped it on the way.',
    'RFC 9700 §4.8.2',
  )
}

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
