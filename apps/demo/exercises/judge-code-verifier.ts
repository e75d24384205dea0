import { check } from './check-question.ts'
import type { Scene } from './scene.ts'
import { challengeOf, newPkce } from './vault.ts'

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
