import { existsSync, readFileSync, watch } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { EXERCISE_NAMES } from '../../cloudvault/learn/en/exercises.ts'
import { type Exercise, exercisePath } from '../../cloudvault/learn/exercises/list.ts'
import { alicesPassword } from '../environment.ts'
import { keepNotes, layOut, placeOf, readNotes, solutionOf, startAgain } from '../exercises/desk.ts'
import { judge } from '../exercises/judge.ts'
import { type Order, readOrder } from '../exercises/order.ts'
import { sayLines, sayList } from '../exercises/say.ts'
import { tell, Vault } from '../exercises/vault.ts'
import { dataDirectory, ROOT } from '../installation.ts'
import { Problem } from '../problem.ts'
import { sayWhy } from '../progress.ts'
import { runningIn } from '../running.ts'

const SETTLES_MS = 60

/** `npm run exercise`: the list, or one exercise, judged at each save. @returns whether it is done, with `--once` */
export async function exercise(args: readonly string[]): Promise<boolean> {
  const order = readOrder(args)
  const { exercise: chosen, language } = order
  if (!chosen) {
    sayList(readNotes().done)
    return true
  }
  if (order.solution) return showSolution(chosen, order)
  if (order.reset) {
    const kept = startAgain(chosen, language)
    console.log(`\n  ${placeOf(chosen, language)} is as it was.${kept ? ` What you had written is in ${kept}.` : ''}\n`)
    return true
  }
  const vault = await openVault(order)
  if (order.run !== null) return judgeOnce(chosen, { command: order.run }, vault)
  const file = layOut(chosen, language)
  console.log(
    `\n  ${EXERCISE_NAMES[chosen.slug].task}\n  Write it in ${placeOf(chosen, language)}. Read: ${vault.url}/developers/learn/${chosen.lesson}`,
  )
  if (order.once) return judgeOnce(chosen, { file }, vault)
  return judgeAtEachSave(chosen, file, vault)
}

function showSolution(chosen: Exercise, { language }: Order): boolean {
  const path = solutionOf(chosen, language)
  console.log(`\n  ${path}${chosen.production ? ', which CloudVault runs on' : ''}:\n`)
  console.log(readFileSync(join(ROOT, path), 'utf8'))
  return true
}

/** The demo that runs, or the CloudVault that is named. */
async function openVault({ against }: Order): Promise<Vault> {
  const running = against === null ? await runningIn(dataDirectory(process.env)) : null
  const url = against ?? running?.cloudVault
  if (!url)
    throw new Problem('The exercises need the demo, and it does not run. Start it in another terminal: npm run demo')
  const password = alicesPassword(process.env)
  const notes = readNotes()
  keepNotes(notes)
  return reached(url, () => Vault.at(url, notes.learner, { email: 'alice@cloudvault.example', password }))
}

async function judgeOnce(chosen: Exercise, source: { file: string } | { command: string }, vault: Vault) {
  const lines = await reached(vault.url, () => judge(chosen.number, source, vault))
  const isDone = sayLines(chosen, lines)
  const notes = readNotes()
  const others = notes.done.filter((number) => number !== chosen.number)
  const done = isDone ? [...others, chosen.number].sort((a, b) => a - b) : others
  keepNotes({ ...notes, done })
  const missing = lines.filter(({ held }) => !held).map(({ words, cites }) => `${words} ${cites}`.trim().slice(0, 400))
  await reached(vault.url, () => tell(vault.url, notes.learner, 'verdict', { exercise: chosen.number, missing }))
  console.log(`  The same in your browser: ${vault.url}${exercisePath(chosen)}?learner=${notes.learner}\n`)
  return isDone
}

/** Until it is stopped, or the folder is gone. Only new words count. */
function judgeAtEachSave(chosen: Exercise, file: string, vault: Vault): Promise<boolean> {
  let judged: string | null = null
  const look = async () => {
    const words = await settled(file)
    if (words === judged || (words === null && existsSync(dirname(file)))) return
    if (words === null) throw new Problem(`${file} is gone. To begin again: npm run exercise ${chosen.number}`)
    judged = words
    await judgeOnce(chosen, { file }, vault).catch(sayWhy)
    console.log('  Watching: save the file, and it is judged again. Ctrl-C ends it.')
  }
  return new Promise((_, reject) => {
    let turn = look().catch(reject)
    watch(dirname(file), () => {
      turn = turn.then(look).catch(reject)
    })
  })
}

/** An editor may empty a file before it writes, or put a new one in its place: its text once it stays the same. */
async function settled(file: string): Promise<string | null> {
  const before = textOf(file)
  await wait(SETTLES_MS)
  return textOf(file) === before ? before : settled(file)
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null // between two steps of an editor
  }
}

/** A demo that was stopped meanwhile is a known cause. */
async function reached<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof TypeError && error.message === 'fetch failed') {
      throw new Problem(`CloudVault does not answer at ${url}. Start it in another terminal: npm run demo`)
    }
    throw error
  }
}
