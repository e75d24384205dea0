import { EXERCISE_NAMES } from '../../cloudvault/learn/en/exercises.ts'
import { EXERCISES, type Exercise } from '../../cloudvault/learn/exercises/list.ts'
import { paint } from '../progress.ts'
import { type Line, plain } from './verdict.ts'

/** The fourteen, and which are done. */
export function sayList(done: readonly number[]): void {
  console.log(`\n  Write it yourself: ${done.length} of ${EXERCISES.length} exercises done.`)
  let role = ''
  for (const exercise of EXERCISES) {
    if (exercise.role !== role) console.log(`\n  ${paint(1, `You are the ${exercise.role}`)}`)
    role = exercise.role
    const mark = done.includes(exercise.number) ? paint(32, '✓') : ' '
    console.log(
      `  ${mark} ${String(exercise.number).padStart(2)}  ${titleOf(exercise).padEnd(34)}${paint(2, exercise.cites)}`,
    )
  }
  const next = EXERCISES.find(({ number }) => !done.includes(number))
  if (next) console.log(`\n  Go on with: npm run exercise ${next.number}\n`)
  else console.log('\n  All of them. Whoever reviews your next client will be glad.\n')
}

/** What the judge found: each line with its section. */
export function sayLines(exercise: Exercise, lines: readonly Line[]): boolean {
  const missing = lines.filter(({ held }) => !held)
  console.log(`\n  ${paint(1, `${exercise.number}. ${titleOf(exercise)}`)}`)
  for (const { held, words, cites } of lines) {
    const mark = held ? paint(32, '✓') : paint(31, '✗')
    console.log(`  ${mark} ${plain(words)}${cites && ` ${paint(2, cites)}`}`)
  }
  const isDone = missing.length === 0 && lines.length > 0
  if (isDone) console.log(`\n  ${paint(32, 'Done.')} Compare it: npm run exercise ${exercise.number} -- --solution`)
  else console.log(`\n  ${missing.length === 1 ? 'One thing is' : `${missing.length} things are`} missing.`)
  return isDone
}

function titleOf({ slug }: Exercise): string {
  return EXERCISE_NAMES[slug].title
}
