import { randomInt } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const learner = z.object({ email: z.string(), password: z.string(), name: z.string(), photos: z.number() })
export type Learner = z.infer<typeof learner>
const file = z.object({ users: z.array(learner) })

/** No letter that is taken for a number. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const PHOTOS = 8

/** The seed file of a room's learners. */
export function learnersFile(dataDir: string): string {
  return join(dataDir, 'learners.json')
}

/** As many learners as asked for. Those of last time keep their passwords: the slips are handed out. */
export function enrol(count: number, dataDir: string): Learner[] {
  const path = learnersFile(dataDir)
  const before = existsSync(path) ? file.parse(JSON.parse(readFileSync(path, 'utf8'))).users : []
  const users = [...before]
  while (users.length < count) users.push(newLearner(users.length + 1))
  writeFileSync(path, `${JSON.stringify({ users }, null, 2)}\n`, { mode: 0o600 })
  return users.slice(0, count)
}

function newLearner(number: number): Learner {
  const which = String(number).padStart(2, '0')
  return {
    email: `learner${which}@cloudvault.example`,
    password: [0, 1, 2].map(fourLetters).join('-'),
    name: `Learner ${which}`,
    photos: PHOTOS,
  }
}

function fourLetters(): string {
  return Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}
