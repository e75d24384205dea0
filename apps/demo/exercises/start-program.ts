import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { type TransformFailure, transform } from 'esbuild'
import { launcherFile, ROOT } from '../installation.ts'
import { Trouble } from './trouble.ts'
import { plain } from './verdict.ts'

/** What a learner's program is: a file with one function, or a command that listens on $PORT. */
export type Source = { file: string } | { command: string }

/** A process of its own for it, with nothing of ours in its environment where it is a file. */
export function start(source: Source, exercise: number, env: Record<string, string>): ChildProcess {
  return 'file' in source ? standFor(source.file, exercise, env) : commandFor(source.command, env)
}

/** A slip of the pen is told with its line, before anything is started. @throws Trouble */
export async function isReadable(file: string): Promise<void> {
  try {
    await transform(await readFile(file, 'utf8'), { loader: file.endsWith('.ts') ? 'ts' : 'js', logLevel: 'silent' })
  } catch (error) {
    const [first] = (error as TransformFailure).errors ?? []
    const place = first?.location ? `line ${first.location.line}: ` : ''
    throw new Trouble(`Your file cannot be run: ${place}${plain(first?.text ?? error)}.`)
  }
}

function standFor(file: string, exercise: number, env: Record<string, string>): ChildProcess {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const args = ['--import', loader, launcherFile('exercises/stand.ts'), String(exercise), file]
  return spawn(process.execPath, args, {
    env: { PATH: process.env.PATH ?? '', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
}

function commandFor(command: string, env: Record<string, string>): ChildProcess {
  return spawn(command, {
    env: { ...process.env, ...env },
    cwd: process.env.INIT_CWD ?? ROOT,
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
}

/** With whatever it started. */
export function killGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {} // gone already
}
