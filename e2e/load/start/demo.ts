import { spawn } from 'node:child_process'
import { once } from 'node:events'

type Ports = { shop: number; vault: number }
/** Fresh installs of a slow network included. */
const LONGEST_SECONDS = 20 * 60

/** Seconds from the command to the moment when both apps say that they are ready. It has ended again by then. */
export async function demoUntilReady(folder: string, { shop, vault }: Ports): Promise<number> {
  const begun = performance.now()
  const child = spawn(process.execPath, ['apps/demo/start.mjs', 'demo', '--no-open', '--port-base', '15000'], {
    cwd: folder,
    env: {
      ...withoutOurs(),
      CI: '1',
      PRINTMYPICS_URL: `http://localhost:${shop}`,
      CLOUDVAULT_URL: `http://127.0.0.1:${vault}`,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = once(child, 'exit')
  try {
    const addresses = [`http://localhost:${shop}/readyz`, `http://127.0.0.1:${vault}/readyz`]
    while (!(await Promise.all(addresses.map(isReady))).every(Boolean)) {
      if (child.exitCode !== null) throw new Error('the demo ended before it was ready')
      if (performance.now() - begun > LONGEST_SECONDS * 1000) throw new Error('the demo is not ready for too long')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return Math.round((performance.now() - begun) / 100) / 10
  } finally {
    child.kill('SIGINT') // the launcher stops everything that it has started
    await ended
  }
}

/** What a launcher of benchmarks has set is nothing for the demo of a stranger. */
function withoutOurs(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|BENCH_|DEMO_)/.test(name)))
}

async function isReady(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    ({ ok }) => ok,
    () => false, // nobody listens yet
  )
}
