import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { EXERCISE_NAMES } from '../../apps/cloudvault/learn/en/exercises.ts'
import { EXERCISES, type Exercise } from '../../apps/cloudvault/learn/exercises/list.ts'
import { judge } from '../../apps/demo/exercises/judge.ts'
import type { Source } from '../../apps/demo/exercises/start-program.ts'
import { tell, Vault } from '../../apps/demo/exercises/vault.ts'
import { CLOUDVAULT, environmentOf } from '../stage/environment.ts'

const APP = fileURLToPath(new URL('../../apps/cloudvault/', import.meta.url))
const PROGRAM = fileURLToPath(new URL('cast/program-in-any-language.mjs', import.meta.url))
const FIRST = EXERCISES[0] as Exercise

/** A learner of the test's own, who uses Alice's vault. */
function newVault(): Promise<Vault> {
  const password = environmentOf('cloudvault').DEMO_ALICE_PASSWORD ?? ''
  return Vault.at(CLOUDVAULT, randomBytes(32).toString('base64url'), { email: 'alice@cloudvault.example', password })
}

/** What is missing, in words; nothing when the exercise is done. */
async function missing(exercise: Exercise, source: Source, vault: Vault): Promise<string[]> {
  const lines = await judge(exercise.number, source, vault)
  expect(lines.length).toBeGreaterThan(0)
  return lines.filter(({ held }) => !held).map(({ words }) => words)
}

/** That a file means the same in JavaScript and in TypeScript is proven beside the files; here each kind runs. */
for (const exercise of EXERCISES) {
  const { number, slug, production } = exercise
  const at = (name: string): Source => ({ file: join(APP, 'learn/exercises', slug, name) })
  const solution = production ? { file: join(APP, production) } : at(number === 4 ? 'solution.ts' : 'solution.js')

  test(`exercise ${number}, ${EXERCISE_NAMES[slug].title}: its solution passes, and its starting point does not`, async () => {
    const vault = await newVault()
    expect(await missing(exercise, at('start.js'), vault)).not.toEqual([])
    expect(await missing(exercise, solution, vault)).toEqual([])
  })
}

test('a starting point in TypeScript runs as it is', async () => {
  const file = join(APP, 'learn/exercises', FIRST.slug, 'start.ts')
  expect((await missing(FIRST, { file }, await newVault()))[0]).toContain('response_type is missing')
})

test('a program in any language is judged by HTTP alone', async () => {
  const bearer = EXERCISES[8] as Exercise
  expect(await missing(bearer, { command: `"${process.execPath}" "${PROGRAM}"` }, await newVault())).toEqual([])
  const none = await missing(bearer, { command: 'exit 3' }, await newVault())
  expect(none).toEqual([expect.stringContaining('ended before it listened')])
})

const BROKEN: [what: string, source: string, words: RegExp][] = [
  ['a file that is empty', '', /exports no function authorizationUrl/],
  ['a function without export', 'function authorizationUrl() {}', /exports no function authorizationUrl/],
  ['a slip of the pen', 'export function authorizationUrl( {', /cannot be run: line 1: /],
  ['a loop that never ends', 'export function authorizationUrl() { for (;;); }', /not answered within 5 seconds/],
  ['an end in the middle', 'export function authorizationUrl() { process.exit(1) }', /ended while it was asked/],
  ['a mistake', 'export function authorizationUrl(c) { return c.no.such }', /TypeError/],
  ['no answer at all', 'export function authorizationUrl() {}', /sent nowhere/],
]

for (const [what, source, words] of BROKEN) {
  test(`${what} is told in words`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'exercise-'))
    try {
      await writeFile(join(folder, 'package.json'), '{"type":"module"}')
      await writeFile(join(folder, 'mine.js'), source)
      const found = await missing(FIRST, { file: join(folder, 'mine.js') }, await newVault())
      expect(found[0]).toMatch(words)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
}

test('what a program says cannot command the terminal', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'exercise-'))
  try {
    await writeFile(join(folder, 'package.json'), '{"type":"module"}')
    const says =
      'export function authorizationUrl() { throw new Error("\\u001b[2J\\u001b]0;owned\\u0007 \\u202eevil") }'
    await writeFile(join(folder, 'mine.js'), says)
    const found = await missing(FIRST, { file: join(folder, 'mine.js') }, await newVault())
    expect(found.join('')).toContain('owned')
    expect(found.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('the page of an exercise says what the judge found last', async () => {
  const learner = randomBytes(32).toString('base64url')
  const missing = ['grant_type is missing in the form. RFC 6749 §4.1.3']
  await tell(CLOUDVAULT, learner, 'verdict', { exercise: 4, missing })
  const page = await fetch(`${CLOUDVAULT}/developers/learn/exercises/4`, {
    headers: { cookie: `cv_learner=${learner}` },
  })
  expect(await page.text()).toContain('grant_type is missing in the form.')
  const other = await fetch(`${CLOUDVAULT}/developers/learn/exercises/4`)
  expect(await other.text()).toContain('The judge has not seen your program yet')
  expect((await fetch(`${CLOUDVAULT}/developers/learn/exercises/15`)).status).toBe(404)
})
