import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { OperationName } from '../operations.ts'
import type { Material } from '../stock/requests.ts'

/** `recording`: CloudVault in demo mode, which listens to what it answers. */
export type PartyName = 'CloudVault' | 'floor' | 'peer' | 'recording'
type ServerName = PartyName | 'PrintMyPics'

/** One of those who are measured: a server in a process of its own, and someone who lays its stock. */
export type Party = {
  name: PartyName
  port: number
  pid: number
  lay(operation: OperationName, count: number): Promise<Material[]>
  stop(): Promise<void>
}

type Start = { args: string[]; cwd: string; port: number; env: NodeJS.ProcessEnv; ready?: string }

/** Starts a server and waits until something answers. */
export async function startServer<Name extends ServerName>(
  name: Name,
  { args, cwd, port, env, ready = `http://127.0.0.1:${port}/.well-known/openid-configuration` }: Start,
): Promise<Pick<Party, 'port' | 'pid' | 'stop'> & { name: Name }> {
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let words = ''
  child.stderr?.on('data', (bytes) => {
    words = (words + bytes).slice(-4_000)
  })
  await Promise.race([
    answers(ready),
    once(child, 'exit').then(() => {
      throw new Error(`${name} does not start:\n${words}`)
    }),
  ])
  return { name, port, pid: child.pid as number, stop: () => stop(child) }
}

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const answered = await fetch(url).catch(() => null)
    if (answered?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`nothing answers at ${url}`)
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 7_000)
  await ended
  clearTimeout(timer)
}
