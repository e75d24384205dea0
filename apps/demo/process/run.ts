import { spawn } from 'node:child_process'
import { isStopping, onStop } from '../stopping.ts'

export type Ran = { status: number | null; output: string }
type Options = { cwd: string; env: NodeJS.ProcessEnv; show?: boolean }

/** Runs a Node script to its end. It does not outlive us. */
export function runNode(args: readonly string[], { cwd, env, show = false }: Options): Promise<Ran> {
  const child = spawn(process.execPath, [...args], {
    cwd,
    env,
    stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  onStop(() => child.exitCode === null && child.kill('SIGTERM'))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ status: 1, output: error.message }))
    child.once('close', (status) => resolve({ status: isStopping() ? 130 : status, output }))
  })
}

/** The end of what a program said, for a sentence about its failure. */
export function lastLines(text: string, count = 15): string {
  return text.trim().split('\n').slice(-count).join('\n')
}
