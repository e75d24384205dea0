import { check } from './check-question.ts'
import type { Scene } from './scene.ts'
import { newPkce } from './vault.ts'

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
