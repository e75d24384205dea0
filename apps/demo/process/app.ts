import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { childEnvironment, type Environment } from '../environment.ts'
import { type App, appFolder, launcherFile, TITLE } from '../installation.ts'
import { Problem } from '../problem.ts'
import { isStopping, onStop } from '../stopping.ts'
import { lastLines } from './run.ts'

/** Makes a child end with the launcher, however that ended. */
const LIVE_WITH_PARENT = pathToFileURL(launcherFile('live-with-parent.mjs')).href

export type RunningApp = { crashed: Promise<never>; end: () => Promise<void> }
type Start = { args: readonly string[]; environment: Environment; more: Environment; logs: string }

/** Starts one app as a child with a log of its own. `crashed` rejects when it ends before it was asked to. */
export function startApp(app: App, { args, environment, more, logs }: Start): RunningApp {
  mkdirSync(logs, { recursive: true })
  const log = logOf(app, logs)
  const out = openSync(log, 'w', 0o600)
  const child = spawn(process.execPath, ['--import', LIVE_WITH_PARENT, ...args], {
    cwd: appFolder(app),
    env: childEnvironment(app, environment, more),
    detached: process.platform !== 'win32', // Ctrl-C reaches us alone, and we stop it in order
    stdio: ['pipe', out, out],
    windowsHide: true,
  })
  closeSync(out)
  child.stdin?.on('error', () => {})
  let asked = false
  const end = () => {
    asked = true
    return stop(child)
  }
  onStop(end)
  const crashed = new Promise<never>((_, reject) => {
    child.once('exit', (status, signal) => {
      if (asked || isStopping()) return
      const how = signal ? `was ended by ${signal}` : `ended with status ${status}`
      const words = lastLines(readFileSync(log, 'utf8')) || '(it said nothing)'
      reject(new Problem(`${TITLE[app]} ${how}. The end of its log, ${log}:\n\n${words}`))
    })
  })
  crashed.catch(() => {}) // whoever waits for it hears it
  return { crashed, end }
}

/** Where an app's words go. */
export function logOf(app: App, logs: string): string {
  return join(logs, `${app}.log`)
}

/** Politely, and after eight seconds not. */
function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 8_000)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    child.kill('SIGTERM')
  })
}
