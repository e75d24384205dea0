import { networkInterfaces } from 'node:os'
import type { Addresses } from '../addresses.ts'
import { paint } from '../progress.ts'
import { fingerprintOf } from './authority.ts'
import type { RoomNames } from './names.ts'

type Room = { names: RoomNames; addresses: Addresses; entrance: number; authority: string; teacher: string }

/** What a teacher writes on the board. */
export function showRoom({ names, addresses, entrance, authority, teacher }: Room): void {
  const here = addressOfThisMachine()
  const hosts = [names.cloudVault, names.printMyPics].filter((name) => /[a-z]/.test(name))
  console.log(`
  ${paint(1, 'The way in')}   http://${here}:${entrance}   (what to install, and how to compare it)
  ${paint(1, 'PrintMyPics')}  ${addresses.printMyPics}
  ${paint(1, 'CloudVault')}   ${addresses.cloudVault}
  ${paint(1, 'The course')}   ${addresses.cloudVault}/developers/learn
  ${paint(1, 'You')}          alice@cloudvault.example, ${teacher}

  ${paint(1, 'Fingerprint of the authority, SHA-256')}
  ${fingerprintOf(authority)}

  Every machine has to find ${hosts.join(' and ')} at ${here}: by your router's names, or by a line in its hosts file:
  ${here} ${hosts.join(' ')}

  Accounts for a class: npm run seed -- --learners 30     Ctrl-C closes the room.
`)
}

/** The first address that others can reach. */
function addressOfThisMachine(): string {
  const all = Object.values(networkInterfaces()).flatMap((one) => one ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1'
}
