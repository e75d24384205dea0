import { backup } from './commands/backup.ts'
import { bench } from './commands/bench.ts'
import { demo } from './commands/demo.ts'
import { dev } from './commands/dev.ts'
import { seedLearners } from './commands/enrol.ts'
import { exercise } from './commands/exercise.ts'
import { mutants } from './commands/mutants.ts'
import { rehearse } from './commands/rehearse.ts'
import { reset } from './commands/reset.ts'
import { restore } from './commands/restore.ts'
import { seedFromFile } from './commands/seed.ts'
import { test } from './commands/test.ts'
import { type Flags, readFlags } from './flags.ts'
import { sayWhy } from './progress.ts'
import { isStopping, standing, stopAll, stopOnSignals } from './stopping.ts'

const COMMANDS: Record<string, (args: string[]) => Promise<unknown>> = {
  demo: (args) => standing(demo(readFlags(args))),
  dev: (args) => standing(dev(readFlags(args))),
  reset: (args) => standing(reset(readFlags(args))),
  seed: (args) => standing(seed(readFlags(args))),
  test: (args) => test(readFlags(args)),
  backup: (args) => standing(backup(args)),
  restore: (args) => standing(restore(args)),
  exercise: (args) => standing(exercise(args)),
  bench: (args) => standing(bench(args)),
  mutants: (args) => standing(mutants(args)),
  rehearse: (args) => standing(rehearse(args)),
}

function seed(flags: Flags): Promise<void> {
  return flags.learners === null ? seedFromFile(flags) : seedLearners(flags.learners, flags)
}

const [name = 'demo', ...args] = process.argv.slice(2)
process.exitCode = ['demo', 'dev', 'exercise'].includes(name) ? 0 : 1 // Ctrl-C is how these end; the others were cut short
stopOnSignals()
try {
  const command = COMMANDS[name]
  if (!command) throw new Error(`There is no command "${name}", only: ${Object.keys(COMMANDS).join(', ')}`)
  process.exitCode = (await command(args)) === false ? 1 : 0
} catch (error) {
  if (!isStopping()) {
    sayWhy(error)
    process.exitCode = 1
  }
}
await stopAll()
process.exit()
