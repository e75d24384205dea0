import { codeIn, type Scene } from './scene.ts'

/** Something that Mallory holds, and where she has it from. */
export type Held = { kind: 'code' | 'access_token' | 'refresh_token'; value: string; from: string }

/** What has reached her server in this run. */
export async function arrivedIn(scene: Scene): Promise<Held[]> {
  const caught = await scene.caught()
  return caught.flatMap(({ url, authorization }): Held[] => {
    const from = 'your server'
    const code = codeIn(new URL(url, scene.parties.mallory).href)
    if (code !== null) return [{ kind: 'code', value: code, from }]
    const [, token] = /^Bearer (\S+)$/.exec(authorization ?? '') ?? []
    return token ? [{ kind: 'access_token', value: token, from }] : []
  })
}
