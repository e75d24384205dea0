import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { EXERCISES } from '../../cloudvault/learn/exercises/list.ts'
import { exercise } from '../commands/exercise.ts'
import { sayWhy } from '../progress.ts'
import { Terminal } from './terminal.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'exercises-'))
beforeEach(() => {
  vi.stubEnv('EXERCISES_DIR', folder)
  vi.stubEnv('DEMO_DATA_DIR', join(folder, 'data'))
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

/** What is said at the terminal, and how it ends: as `main.ts` has it, without a process for each question. */
async function runs(args: readonly string[]): Promise<{ text: string; code: number }> {
  const said: unknown[] = []
  const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')].map((spy) =>
    spy.mockImplementation((words) => said.push(words)),
  )
  try {
    const code = (await exercise(args)) ? 0 : 1
    return { code, ...spoken(said) }
  } catch (error) {
    sayWhy(error)
    return { code: 1, ...spoken(said) }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

function spoken(said: readonly unknown[]): { text: string } {
  return { text: said.map((one) => (one instanceof Error ? one.stack : one)).join('\n') }
}

function noted(done: readonly number[]): void {
  writeFileSync(join(folder, '.progress.json'), JSON.stringify({ learner: 'l'.repeat(43), done }))
}

describe('npm run exercise', () => {
  it('lists all of them, and where to begin', async () => {
    rmSync(join(folder, '.progress.json'), { force: true })
    const { text, code } = await runs([])
    expect(code).toBe(0)
    expect(text).toContain('0 of 14 exercises done')
    expect(text.match(/RFC \d+ §/g)).toHaveLength(EXERCISES.length)
    expect(text).toContain('Go on with: npm run exercise 1')
  })
  it('ticks off what is done, and goes on with the first that is not', async () => {
    noted([1, 3])
    const { text } = await runs([])
    expect(text).toContain('2 of 14 exercises done')
    expect(text).toMatch(/✓ +1 .*\n +2 .*\n +✓ +3 /)
    expect(text).toContain('Go on with: npm run exercise 2')
  })
  it('has a word for whoever did them all', async () => {
    noted(EXERCISES.map(({ number }) => number))
    expect((await runs([])).text).toContain('All of them.')
  })
})

describe('npm run exercise, with a slip', () => {
  it.each([
    [['15'], 'There is no exercise "15". They are numbered 1 to 14.'],
    [['four'], 'There is no exercise "four".'],
    [['4', '5'], 'There is no exercise "4 5".'],
    [['4', '--onec'], 'Known here: --once'],
    [['--once'], 'Say which exercise: npm run exercise 1'],
    [['4', '--once'], 'The exercises need the demo, and it does not run. Start it in another terminal: npm run demo'],
    [['4', '--once', '--against', 'http://127.0.0.1:9'], 'CloudVault does not answer at http://127.0.0.1:9'],
    [['4', '--once', '--against', '127.0.0.1'], '--against takes an address such as http://127.0.0.1:4000'],
  ])('%j says what is wrong, and ends with 1', async (args, words) => {
    const { text, code } = await runs(args)
    expect(text).toContain(words)
    expect(text).not.toMatch(/^ +at /m) // no stack trace for a known cause
    expect(code).toBe(1)
  })
  it('does so at a real terminal too', { timeout: 60_000 }, async () => {
    using terminal = new Terminal(folder, ['15'])
    expect(await terminal.ends).toBe(1)
    expect(terminal.text.trim()).toBe('There is no exercise "15". They are numbered 1 to 14.')
  })
  it('says so when a file lies where the folder should be', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    vi.stubEnv('EXERCISES_DIR', file)
    const { text, code } = await runs(['4', '--reset'])
    expect(text).toContain('is a file, and the exercises want a folder of that name')
    expect(code).toBe(1)
  })
})

describe('npm run exercise 4 -- --solution', () => {
  it('shows it, and where it is', async () => {
    const { text, code } = await runs(['4', '--solution'])
    expect(text).toContain('apps/cloudvault/learn/exercises/04-exchange/solution.js')
    expect(text).toContain('export async function exchange')
    expect(code).toBe(0)
  })
  it('is the file that CloudVault runs on, for the last three', async () =>
    expect((await runs(['13', '--solution'])).text).toContain('oauth/pkce.ts, which CloudVault runs on'))
})

describe('npm run exercise 4 -- --reset', () => {
  it('puts the starting point back, and keeps what was written', async () => {
    writeFileSync(join(folder, '04-exchange.js'), 'mine')
    const { text, code } = await runs(['4', '--reset'])
    expect(text).toContain('04-exchange.js is as it was. What you had written is in')
    expect(code).toBe(0)
  })
})
