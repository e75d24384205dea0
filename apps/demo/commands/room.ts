import { createHmac } from 'node:crypto'
import type { Server } from 'node:http'
import { type Addresses, ANY, PORT_BASE } from '../addresses.ts'
import type { Flags } from '../flags.ts'
import { claim, prepareGround } from '../ground.ts'
import { dataDirectory } from '../installation.ts'
import { freePort, isFree } from '../ports/free.ts'
import { holderOf } from '../ports/holder.ts'
import { Problem } from '../problem.ts'
import { step } from '../progress.ts'
import { roomSettings } from '../room/apps.ts'
import { showRoom } from '../room/card.ts'
import { openDoor } from '../room/door.ts'
import { openEntrance } from '../room/entrance.ts'
import { certificateFor } from '../room/keep-certificate.ts'
import { type RoomNames, readRoomNames } from '../room/names.ts'
import { type Running, runningIn } from '../running.ts'
import { buildApps } from '../steps/build.ts'
import { seed } from '../steps/seed.ts'
import { fromBuild, startApps } from '../steps/start.ts'
import { isStopping, onStop } from '../stopping.ts'
import { tellOf } from './demo.ts'

const BUILD_DIR = 'build'

/** A room has a database of its own: its passwords are not the demo's. */
export function useRoomDirectory(): string {
  process.env.DEMO_DATA_DIR ||= '.data-room'
  return dataDirectory(process.env)
}

/** `npm run demo -- --room vault.room,prints.room`: one server for a class, over TLS, under two names. */
export async function room(value: string, { portBase, labs }: Flags): Promise<void> {
  if (labs)
    throw new Problem(
      'A room has no labs: an attack is tried on the machine of the one who tries it. Leave out --labs.',
    )
  const names = readRoomNames(value)
  const dataDir = useRoomDirectory()
  const base = portBase ?? PORT_BASE
  const doors = { printMyPics: base, entrance: base + 80, cloudVault: base + 1000 }
  const addresses = await addressesOf(names, doors)
  const self: Running = { pid: process.pid, command: 'demo', ...addresses, databases: null }
  const earlier = await runningIn(dataDir)
  if (earlier) return tellOf(earlier)
  await refuseTaken(Object.values(doors))
  const other = await claim(dataDir, self)
  if (other) return tellOf(other)

  const certificate = await certificateFor(names, dataDir, new Date())
  const { environments, secrets } = await prepareGround(dataDir, addresses, 'room', self)
  const teacher = createHmac('sha256', secrets.client).update('the teacher of a room').digest('base64url').slice(0, 16)
  Object.assign(environments.cloudvault, { DEMO_ALICE_PASSWORD: teacher, DEMO_BOB_PASSWORD: teacher })
  Object.assign(environments.printmypics, { DEMO_SHOPPER_PASSWORD: teacher })
  await buildApps(BUILD_DIR)
  await seed(dataDir, BUILD_DIR, environments)
  const { args, more } = fromBuild(BUILD_DIR)
  const { crashed } = await startApps(dataDir, environments, {
    args,
    more: { ...more, ...roomSettings(names, dataDir) },
  })
  await step('the doors', async () => {
    keepOpen(await openDoor({ port: doors.cloudVault, behind: addresses.cloudVaultPort }, certificate))
    keepOpen(await openDoor({ port: doors.printMyPics, behind: addresses.printMyPicsPort }, certificate))
    keepOpen(await openEntrance(doors.entrance, { ...addresses, authority: certificate.authority }))
  })
  if (isStopping()) return
  showRoom({ names, addresses, entrance: doors.entrance, authority: certificate.authority, teacher })
  await crashed
}

async function addressesOf(names: RoomNames, doors: { cloudVault: number; printMyPics: number }): Promise<Addresses> {
  const cloudVaultPort = await freePort()
  const printMyPicsPort = await freePort()
  return {
    cloudVault: `https://${names.cloudVault}:${doors.cloudVault}`,
    cloudVaultPort,
    printMyPics: `https://${names.printMyPics}:${doors.printMyPics}`,
    printMyPicsPort: printMyPicsPort === cloudVaultPort ? await freePort() : printMyPicsPort,
    databasePort: ANY,
  }
}

async function refuseTaken(ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    if (await isFree(port)) continue
    const holder = holderOf(port)
    throw new Problem(
      `Port ${port} is taken${holder ? ` by ${holder}` : ''}. End it, or choose others with --port-base N.`,
    )
  }
}

function keepOpen(server: Pick<Server, 'close' | 'closeAllConnections'>): void {
  onStop(() => {
    server.close()
    server.closeAllConnections()
  })
}
