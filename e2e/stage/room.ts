import { createHash, X509Certificate } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { roomSettings } from '../../apps/demo/room/apps.ts'
import { openDoor } from '../../apps/demo/room/door.ts'
import { certificateFor } from '../../apps/demo/room/keep-certificate.ts'
import { enrol } from '../../apps/demo/room/learners.ts'
import { dropDatabase, newDatabase } from './database.ts'
import { freePort } from './free-port.ts'
import { Instance } from './instance.ts'
import { shopClient } from './own-apps.ts'
import { type SeedOwner, seed } from './seed-file.ts'

const NAMES = { cloudVault: 'vault.room', printMyPics: 'prints.room' }

/** One server for a class, as the launcher opens it: its doors, its authority, its learners. */
export type Room = {
  place: { cloudvault: string; printmypics: string }
  learners: readonly SeedOwner[]
  /** What a browser is started with that finds both names here and has installed the authority. */
  browserArgs: string[]
  closes: () => Promise<void>
}

export async function opensRoom(size: number): Promise<Room> {
  const dataDir = await mkdtemp(join(tmpdir(), 'e2e-room-'))
  const certificate = await certificateFor(NAMES, dataDir, new Date())
  const [vaultDoor, vaultPort, shopDoor, shopPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ]
  const place = { cloudvault: `https://vault.room:${vaultDoor}`, printmypics: `https://prints.room:${shopDoor}` }
  const database = `e2e_room_${vaultPort}`
  const shopDatabase = `${database}_shop`
  const both = { ...roomSettings(NAMES, dataDir), CLOUDVAULT_URL: place.cloudvault, PRINTMYPICS_URL: place.printmypics }
  const vaultSettings = {
    ...both,
    CLOUDVAULT_MODE: 'room',
    CLOUDVAULT_DATABASE_URL: await newDatabase('cloudvault', database),
    CLOUDVAULT_RECORDING_PEER: place.printmypics,
  }
  const shop = shopClient(place.printmypics, 'printmypics', {})
  const shopSettings = {
    ...both,
    PRINTMYPICS_MODE: 'room',
    PRINTMYPICS_DATABASE_URL: await newDatabase('printmypics', shopDatabase),
    PRINTMYPICS_PRINT_STORE: dataDir,
    CLOUDVAULT_CLIENT_ID: shop.client_id,
    CLOUDVAULT_CLIENT_SECRET: shop.client_secret ?? '',
  }
  const learners = enrol(size, dataDir).map((learner) => ({ ...learner, photos: 2 }))
  await seed({ users: learners, clients: [shop] }, vaultSettings)
  const apps = [
    new Instance('cloudvault', `http://127.0.0.1:${vaultPort}`, vaultSettings),
    new Instance('printmypics', `http://127.0.0.1:${shopPort}`, shopSettings),
  ]
  await Promise.all(apps.map((app) => app.starts()))
  const doors = [
    await openDoor({ port: vaultDoor, behind: vaultPort }, certificate),
    await openDoor({ port: shopDoor, behind: shopPort }, certificate),
  ]
  const authority = new X509Certificate(certificate.authority).publicKey.export({ type: 'spki', format: 'der' })
  return {
    place,
    learners,
    browserArgs: [
      '--host-resolver-rules=MAP *.room 127.0.0.1',
      `--ignore-certificate-errors-spki-list=${createHash('sha256').update(authority).digest('base64')}`,
    ],
    closes: async () => {
      for (const door of doors) {
        door.close()
        door.closeAllConnections()
      }
      await Promise.all(apps.map((app) => app.stops()))
      await dropDatabase('cloudvault', database)
      await dropDatabase('printmypics', shopDatabase)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
