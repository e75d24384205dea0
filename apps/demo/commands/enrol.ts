import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Flags } from '../flags.ts'
import { enrol, learnersFile } from '../room/learners.ts'
import { slips } from '../room/slips.ts'
import { runningIn } from '../running.ts'
import { useRoomDirectory } from './room.ts'
import { seedFromFile } from './seed.ts'

/** `npm run seed -- --learners 30`: an owner account for each, in the room's database, and slips to hand out. */
export async function seedLearners(count: number, flags: Flags): Promise<void> {
  const dataDir = useRoomDirectory()
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const learners = enrol(count, dataDir)
  await seedFromFile({ ...flags, file: learnersFile(dataDir) })
  const place = (await runningIn(dataDir))?.printMyPics ?? 'the address on the board'
  const paper = join(dataDir, 'slips.html')
  writeFileSync(paper, slips(learners, place), { mode: 0o600 })
  console.log(`\n${learners.map(({ email, password }) => `  ${email}  ${password}`).join('\n')}`)
  console.log(`\n  To print and cut: ${paper}\n`)
}
