import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { HEAP } from '../../../apps/demo/process/heap.ts'
import type { Flags } from '../flags.ts'
import type { Ground } from '../ground.ts'
import { RESOURCE_SERVER, WEB } from '../stock/cast.ts'
import { cloudVaultStock } from '../stock/cloudvault-stock.ts'
import { peerStock } from '../stock/peer-stock.ts'
import type { People } from '../stock/people.ts'
import { type Party, startServer } from './party.ts'

const FOLDER = fileURLToPath(new URL('..', import.meta.url))

/** CloudVault as it is deployed, the floor under it, and node-oidc-provider: all on one database. */
export async function startParties(ground: Ground, pool: pg.Pool, people: People, flags: Flags): Promise<Party[]> {
  const ours = cloudVaultStock(pool, people.owners, people.photographer, `${ground.environment.CLOUDVAULT_URL}/api/v1`)
  const cloudVault = await startServer('CloudVault', {
    args: [HEAP, ...ground.nodeFlags, 'start.mjs'],
    cwd: ground.cloudVaultFolder,
    port: ground.port,
    env: ground.environment,
  })
  const thumbnail = await fetchThumbnail(ground, await ours.lay('thumbnail', 1), people.photoId)
  const document = await (await fetch(`http://127.0.0.1:${ground.port}/.well-known/openid-configuration`)).text()
  const env = (port: number) => ({
    ...ground.environment,
    PORT: String(port),
    FLOOR_THUMBNAIL: thumbnail,
    FLOOR_METADATA: document,
    FLOOR_SECRETS: JSON.stringify({ [WEB.id]: WEB.secret, [RESOURCE_SERVER.id]: RESOURCE_SERVER.secret }),
  })
  const start = (name: 'floor' | 'peer', port: number) =>
    startServer(name, {
      args: [...ground.nodeFlags, '--import', 'tsx', `${name}/server.ts`],
      cwd: FOLDER,
      port,
      env: env(port),
    })

  const parties: Party[] = [
    { ...cloudVault, lay: ours.lay },
    { ...(await start('floor', ground.port + 1)), lay: ours.lay },
  ]
  if (flags.recording) parties.push({ ...(await startListening(ground, ground.port + 3)), lay: ours.lay })
  if (!flags.peer) return parties
  const theirs = peerStock(pool, people.owners, people.photographer)
  return [...parties, { ...(await start('peer', ground.port + 2)), lay: theirs.lay }]
}

function startListening(ground: Ground, port: number) {
  return startServer('recording', {
    args: [HEAP, ...ground.nodeFlags, 'start.mjs'],
    cwd: ground.cloudVaultFolder,
    port,
    env: { ...ground.environment, CLOUDVAULT_MODE: 'demo', PORT: String(port) },
  })
}

/** The very bytes that CloudVault hands out, so that the others hand out as many. */
async function fetchThumbnail(ground: Ground, [token]: string[], photoId: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${ground.port}/api/v1/photos/${photoId}/thumbnail`, {
    headers: { authorization: `Bearer ${token}` },
  })
  if (!answer.ok) throw new Error(`CloudVault has no thumbnail: ${answer.status} ${await answer.text()}`)
  return ground.keep('thumbnail.jpg', Buffer.from(await answer.arrayBuffer()))
}
