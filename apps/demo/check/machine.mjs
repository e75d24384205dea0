import { statfsSync } from 'node:fs'
import { totalmem } from 'node:os'
import { npm } from '../install/npm.mjs'

const GIGABYTE = 1024 ** 3
/** Measured: dependencies 1.1 GB, both builds 0.1 GB, database and photographs 0.1 GB, and room for npm while it unpacks. */
const DISK_TO_INSTALL = 2.5
const DISK_TO_RUN = 0.5
/** Two builds at once are what needs the most. */
const MEMORY = 3.5

export function node() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const fine = major > 20 || (major === 20 && minor >= 19)
  return {
    fine,
    says: fine ? process.version : `${process.version}, and 20.19 is the oldest that works: https://nodejs.org`,
  }
}

export function npmVersion() {
  const { status, stdout } = npm(['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  if (status === 0) return { fine: true, says: stdout.trim() }
  return { fine: false, says: 'does not start. It comes with Node: install Node again from https://nodejs.org' }
}

export function disk(root, isInstalled) {
  const { bavail, bsize } = statfsSync(root)
  const free = (bavail * bsize) / GIGABYTE
  const needed = isInstalled ? DISK_TO_RUN : DISK_TO_INSTALL
  const says = `${free.toFixed(1)} GB free in ${root}`
  return free >= needed
    ? { fine: true, says }
    : { fine: false, says: `${says}, and ${needed} GB are needed. Make room, or move the folder.` }
}

export function memory() {
  const has = totalmem() / GIGABYTE
  const says = `${has.toFixed(1)} GB`
  return has >= MEMORY
    ? { fine: true, says }
    : { fine: false, says: `${says}. The build wants 4: close other programs, or build on another machine.` }
}
