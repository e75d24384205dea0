import { bench } from './commands/bench.ts'
import { demo } from './commands/demo.ts'
import { dev } from './commands/dev.ts'
import { mutants } from './commands/mutants.ts'
import { reset } from './commands/reset.ts'
import { seedFromFile } from './commands/seed.ts'
import { test } from './commands/test.ts'
import { readFlags } from './flags.ts'
import { sayWhy } from './progress.ts'
import { failure, isStopping, stopAll, stopOnSignals } from './stopping.ts'

const COMMANDS: Record<string, (args: string[]) => Promise<void>> = {
  demo: (args) => demo(readFlags(args)),
  dev: (args) => dev(readFlags(args)),
  reset: (args) => reset(readFlags(args)),
  seed: (args) => seedFromFile(readFlags(args)),
  test: (args) => test(readFlags(args)),
  bench,
  mutants,
}

const [name = 'demo', ...args] = process.argv.slice(2)
stopOnSignals()
try {
  const command = COMMANDS[name]
  if (!command) throw new Error(`There is no command "${name}", only: ${Object.keys(COMMANDS).join(', ')}`)
  await Promise.race([command(args), failure])
} catch (error) {
  if (!isStopping()) {
    sayWhy(error)
    process.exitCode = 1
  }
}
await stopAll()
process.exit()
