import { spawn } from 'node:child_process'
import type { Flags } from '../flags.ts'

/** Opens the shop in the browser of a desktop: never in CI, over a pipe, or where there is no screen. */
export function openBrowser(url: string, { open }: Flags): void {
  const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (!open || process.env.CI || !process.stdout.isTTY || !screen) return
  const [command, ...args] = OPENER[process.platform] ?? ['xdg-open']
  const opener = spawn(command as string, [...args, url], { detached: true, stdio: 'ignore', windowsHide: true })
  opener.on('error', () => {}) // the card shows the address anyway
  opener.unref()
}

const OPENER: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}
