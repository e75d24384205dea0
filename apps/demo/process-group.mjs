// Runs a Node script and everything that script starts as one group, which ends when standard input closes:
// when the launcher asks for it, and when the launcher is gone.
import { spawn, spawnSync } from 'node:child_process'

const onWindows = process.platform === 'win32'
const child = spawn(process.execPath, process.argv.slice(2), { stdio: ['ignore', 'inherit', 'inherit'] })
let ending = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
process.stdin.on('error', end).on('close', end).resume()
child.once('exit', (status) => {
  if (!ending || onWindows) process.exit(status ?? 1)
  setTimeout(() => process.kill(-process.pid, 'SIGKILL'), 500)
})

function end() {
  if (ending) return
  ending = true
  if (onWindows) return spawnSync('taskkill', ['/pid', `${child.pid}`, '/T', '/F'])
  process.kill(-process.pid, 'SIGINT')
  setTimeout(() => process.kill(-process.pid, 'SIGKILL'), 5_000)
}
