import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../problem.ts'

/** As long as this lies in a pack, the pack is not whole. */
const UNFINISHED = 'packing.json'
const FINISHED = 'pack.json'

const NEEDED_GIGABYTES = 1.5

/** Makes the folder ready. One that is a pack, or the beginning of one, is made anew. @throws Problem */
export function openPack(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new Problem(`${folder} cannot be made: ${(error as Error).message}`)
  }
  const isOurs = [UNFINISHED, FINISHED].some((name) => existsSync(join(folder, name)))
  if (!isOurs && readdirSync(folder).length > 0) {
    throw new Problem(
      `${folder} is not empty, and what is in it is no pack. Name a folder of its own: ${join(folder, 'workshop')}`,
    )
  }
  try {
    writeFileSync(join(folder, UNFINISHED), '{}\n')
  } catch (error) {
    throw new Problem(
      `Nothing can be written into ${folder}: ${(error as Error).message}. Choose another folder, or unlock the stick.`,
    )
  }
  rmSync(join(folder, FINISHED), { force: true })
  const { bavail, bsize } = statfsSync(folder)
  const free = (bavail * bsize) / 1024 ** 3
  if (free < NEEDED_GIGABYTES && !existsSync(join(folder, 'npm-cache'))) {
    throw new Problem(
      `${folder} has room for ${free.toFixed(1)} GB, and a pack needs ${NEEDED_GIGABYTES}. Make room, or take a larger stick.`,
    )
  }
}

type Contents = { commit: string; systems: readonly string[]; lockfile: string }

/** The last thing that is done: from now on the pack is one. */
export function closePack(folder: string, { commit, systems, lockfile }: Contents): void {
  const facts = {
    format: 1,
    commit,
    packed: new Date().toISOString(),
    node: process.version,
    systems,
    lockfile: createHash('sha256').update(readFileSync(lockfile)).digest('hex'),
  }
  writeFileSync(join(folder, UNFINISHED), `${JSON.stringify(facts, null, 2)}\n`)
  renameSync(join(folder, UNFINISHED), join(folder, FINISHED))
}
