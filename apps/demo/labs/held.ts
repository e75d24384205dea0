import { codeIn, type Scene, tokenIn } from './scene.ts'

/** Something that Mallory holds, and where she has it from. */
export type Held = { kind: 'code' | 'access_token' | 'refresh_token' | 'session'; value: string; from: string }

/** What has reached her server in this run. */
export async function arrivedIn(scene: Scene): Promise<Held[]> {
  const caught = await scene.caught()
  return caught.flatMap(({ url, authorization }): Held[] => {
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
