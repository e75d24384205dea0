import { Problem } from './problem.ts'

const lively = process.stdout.isTTY && !process.env.CI
const colours = process.stdout.isTTY && !process.env.NO_COLOR
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

/** Text in a colour, where the terminal shows colours. */
export function paint(code: number, text: string): string {
  return colours ? `\u001b[${code}m${text}\u001b[0m` : text
}

/** One step of the way, with its time. `note` adds what the step found out. */
export async function step<T>(title: string, work: (note: (text: string) => void) => Promise<T> | T): Promise<T> {
  const since = performance.now()
  const seconds = () => `${((performance.now() - since) / 1000).toFixed(1)} s`
  let noted = ''
  const waiting = showWaiting(title, seconds)
  try {
    const result = await work((text) => {
      noted = text
    })
    waiting.end()
    console.log(`  ${paint(32, '✓')} ${title}${noted && `: ${noted}`} ${paint(2, seconds())}`)
    return result
  } catch (error) {
    waiting.end()
    console.log(`  ${paint(31, '✗')} ${title} ${paint(2, seconds())}`)
    throw error
  }
}

/** A turning sign on a terminal; elsewhere a line when a step takes long, and every half minute after that. */
function showWaiting(title: string, seconds: () => string): { end: () => void } {
  let turn = 0
  const show = () => {
    if (lively) process.stdout.write(`\r  ${FRAMES[turn++ % FRAMES.length]} ${title} ${paint(2, seconds())}\u001b[K`)
    else if (turn++ % 10 === 0) console.log(`  … ${title}`)
  }
  const timer = setInterval(show, lively ? 80 : 3_000)
  return {
    end: () => {
      clearInterval(timer)
      if (lively) process.stdout.write('\r\u001b[K')
    },
  }
}

const SYSTEM: Record<string, string> = {
  ENOSPC: 'The disk is full',
  EACCES: 'This belongs to another user (was the demo once started as root?), so it cannot be used',
  EPERM: 'The system does not permit this',
  EROFS: 'This can only be read',
  EMFILE: 'Too many files are open',
}

/** Says why it ends. A known cause needs no stack trace, a bug does. */
export function sayWhy(error: unknown): void {
  console.error(error instanceof Error ? (sentence(error) ?? error) : error)
}

function sentence(error: NodeJS.ErrnoException): string | null {
  if (error instanceof Problem || error.name === 'MigrationRefused') return `\n${error.message}`
  const cause = SYSTEM[error.code ?? '']
  return cause ? `\n${cause}: ${error.path ?? error.message}` : null
}
