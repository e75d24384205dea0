import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright'

/** Without these a browser asks its maker for news while it is measured. */
export const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser with one set of cookies, in which we sign in and Lighthouse then looks at pages. */
export type OwnChromium = {
  port: number
  /** Hands the browser to somebody who acts in it, and is out of it again before anybody measures. */
  use<Result>(act: (context: BrowserContext) => Promise<Result>): Promise<Result>
  stop(): Promise<void>
}

export async function startChromium(executable: string): Promise<OwnChromium> {
  const profile = mkdtempSync(join(tmpdir(), 'bench-browser-'))
  const args = [...QUIET, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank']
  const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the browser does not start')))
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(words)?.[1]
      if (found) resolve(Number(found))
    })
  })
  return {
    port,
    async use(act) {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
      try {
        return await act(browser.contexts()[0] as BrowserContext)
      } finally {
        await browser.close() // only the connection: the browser is not ours to close from there
      }
    },
    async stop() {
      const ended = once(child, 'exit')
      child.kill()
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
