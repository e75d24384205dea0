import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** The name and id of the process that listens on a port, where the system tells it to us. */
export function holderOf(port: number): string | null {
  try {
    if (process.platform === 'linux') return holderInProc(port)
    if (process.platform === 'win32') return holderByNetstat(port)
    return holderByLsof(port)
  } catch {
    return null
  }
}

function holderInProc(port: number): string | null {
  const LISTENING = '0A'
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  const inodes = ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((field) => field[1]?.endsWith(`:${hex}`) && field[3] === LISTENING)
    .map((field) => `socket:[${field[9]}]`)
  const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && inodes.some((inode) => holds(name, inode)))
  return pid ? `${readFileSync(`/proc/${pid}/comm`, 'utf8').trim()}, process ${pid}` : null
}

function holds(pid: string, inode: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`) === inode)
  } catch {
    return false // someone else's process, or gone by now
  }
}

function holderByLsof(port: number): string | null {
  const found = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { encoding: 'utf8' }).stdout
  const [, pid, name] = /^p(\d+)\nc(.+)$/m.exec(found) ?? []
  return pid ? `${name}, process ${pid}` : null
}

function holderByNetstat(port: number): string | null {
  const listeners = spawnSync('netstat', ['-ano', '-p', 'TCP'], { encoding: 'utf8' }).stdout
  const [, pid] = new RegExp(`:${port}\\s+\\S+\\s+LISTENING\\s+(\\d+)`).exec(listeners) ?? []
  if (!pid) return null
  const named = spawnSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], { encoding: 'utf8' }).stdout
  return `${/^"([^"]+)"/.exec(named)?.[1] ?? 'a program'}, process ${pid}`
}
