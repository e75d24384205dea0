import { parseArgs } from 'node:util'
import { EXERCISES, type Exercise, exerciseAt } from '../../cloudvault/learn/exercises/list.ts'
import { Problem } from '../problem.ts'
import type { Language } from './desk.ts'

/** What a learner wants: the list, or something about one exercise. */
export type Order = {
  exercise: Exercise | null
  language: Language
  once: boolean
  reset: boolean
  solution: boolean
  run: string | null
  against: string | null
}

/** @throws Problem naming what is unknown. */
export function readOrder(args: readonly string[]): Order {
  const { values, positionals } = parse(args)
  const [number, ...more] = positionals
  const exercise = number === undefined ? null : exerciseAt(number)
  if (more.length > 0 || (number !== undefined && !exercise)) {
    throw new Problem(`There is no exercise "${positionals.join(' ')}". They are numbered 1 to ${EXERCISES.length}.`)
  }
  const { once, ts, reset, solution, run, against } = values
  if (against !== undefined && !/^https?:$/.test(URL.canParse(against) ? new URL(against).protocol : '')) {
    throw new Problem('--against takes an address such as http://127.0.0.1:4000')
  }
  if (!exercise && (once || reset || solution || run)) throw new Problem('Say which exercise: npm run exercise 1')
  return {
    exercise,
    language: ts ? 'ts' : 'js',
    once: once === true,
    reset: reset === true,
    solution: solution === true,
    run: run ?? null,
    against: against === undefined ? null : new URL(against).origin,
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        once: { type: 'boolean' },
        ts: { type: 'boolean' },
        reset: { type: 'boolean' },
        solution: { type: 'boolean' },
        run: { type: 'string' },
        against: { type: 'string' },
      },
    })
  } catch (error) {
    throw new Problem(
      `${(error as Error).message}\nKnown here: --once --ts --reset --solution --run "a command" --against URL. Mind the -- before them: npm run exercise 4 -- --once`,
    )
  }
}
