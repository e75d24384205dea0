import { codeIn, type Scene, tokenIn } from './scene.ts'

/** Something that Mallory holds, and where she has it from. */
export type Held = { kind: Kind; value: string; from: string }
type Kind = 'code' | 'verifier' | 'access_token' | 'refresh_token' | 'session' | 'question' | 'answer' | 'link'

/** What has reached her server in this run. */
export async function arrivedIn(scene: Scene): Promise<Held[]> {
  const caught = await scene.caught()
  return caught.flatMap(({ url, authorization, body }): Held[] => {
    const sent = sentIn(body)
    if (sent.length > 0) return sent
    const from = 'your server'
    const reached = new URL(url, scene.parties.mallory)
    const page = reached.searchParams.get('page') // what her counter reported: the address of the page that it stands on
    const inFragment = tokenIn(page)
    if (inFragment !== null) return [{ kind: 'access_token', value: inFragment, from: 'your counter' }]
    const code = codeIn(page ?? reached.href)
    if (code !== null) return [{ kind: 'code', value: code, from }]
    const [, token] = /^Bearer (\S+)$/.exec(authorization ?? '') ?? []
    return token ? [{ kind: 'access_token', value: token, from }] : []
  })
}

/** What a client told her token endpoint, which it takes for the one that its code came from. RFC 9700 §4.4.1 */
function sentIn(body: string): Held[] {
  const form = new URLSearchParams(body)
  const [code, verifier] = [form.get('code'), form.get('code_verifier')]
  const from = 'the shop, at your token endpoint'
  return [
    ...(verifier ? [{ kind: 'verifier' as const, value: verifier, from }] : []),
    ...(code ? [{ kind: 'code' as const, value: code, from }] : []),
  ]
}
