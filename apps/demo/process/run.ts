import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { launcherFile } from '../installation.ts'
import { isStopping, onStop } from '../stopping.ts'

export type Ran = { status: number | null; output: string }
type Options = { cwd: string; env: NodeJS.ProcessEnv; show?: boolean }

const GROUP = launcherFile('process-group.mjs')

/** Runs a Node script to its end. Neither it nor what it starts outlives us, however we end. */
export function runNode(args: readonly string[], { cwd, env, show = false }: Options): Promise<Ran> {
  const child = spawn(process.execPath, [GROUP, ...args], {
    cwd,
    env,
    detached: process.platform !== 'win32',
    stdio: ['pipe', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    windowsHide: true,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  child.stdin?.on('error', () => {})
  return new Promise((resolve) => {
    onStop(() => {
      child.stdin?.end()
      return child.exitCode === null && child.signalCode === null ? once(child, 'close') : null
    })
    child.once('error', (error) => resolve({ status: 1, output: error.message }))
    child.once('close', (status) => {
      child.stdin?.destroy()
      if (!isStopping()) resolve({ status, output }) // while stopping, nobody acts on what was cut short
    })
  })
}

/** The end of what a program said, for a sentence about its failure. */
export function lastLines(text: string, count = 15): string {
  return text.trim().split('\n').slice(-count).join('\n')
}
