import { isIP } from 'node:net'
import { Problem } from '../problem.ts'

/** How a room's two servers are called by its browsers. Two names, because cookies know hosts and no ports. */
export type RoomNames = { cloudVault: string; printMyPics: string }

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/

/** `--room vault.room,prints.room`: the archive's name first. An address counts as a name. @throws Problem */
export function readRoomNames(value: string): RoomNames {
  const names = value.split(',').map((name) => name.trim().toLowerCase())
  const [cloudVault, printMyPics, ...more] = names
  if (!cloudVault || !printMyPics || more.length > 0) {
    throw new Problem(
      '--room takes two names, CloudVault first: npm run demo -- --room vault.room,prints.room\nOne of them may be the address of this machine. The guide is at /developers/teach/room.',
    )
  }
  const bad = names.find((name) => !isName(name))
  if (bad !== undefined)
    throw new Problem(`--room: "${bad}" is not a host name such as vault.room, nor an IPv4 address.`)
  const own = names.find(isOwn)
  if (own !== undefined)
    throw new Problem(`--room: other machines call themselves ${own}. Take a name they do not have.`)
  if (cloudVault === printMyPics) throw new Problem('--room: the two names have to differ, as their cookies do.')
  return { cloudVault, printMyPics }
}

function isName(name: string): boolean {
  if (isIP(name) !== 0) return isIP(name) === 4
  return name.length <= 253 && /[a-z]/.test(name) && name.split('.').every((label) => LABEL.test(label))
}

function isOwn(name: string): boolean {
  return name === 'localhost' || name.endsWith('.localhost') || /^(127|0)\./.test(name)
}
