import { type FSWatcher, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from '../environment.ts'
import { type App, appFolder, TITLE } from '../installation.ts'
import { isStopping, onStop } from '../stopping.ts'
import { startApp } from './app.ts'

/** Next watches these itself, or nobody needs to. */
const NOT_OURS = /^(app|build(-\w+)?|node_modules|public|decisions|\..*)$/

/** Runs an app from its sources. When a file of its server changes, it starts again; when it crashes, it waits for the next change. */
export async function keepReloading(app: App, dataDir: string, environment: Environment): Promise<void> {
  while (!isStopping()) {
    const running = startApp(app, {
      args: ['--import', 'tsx', 'server.ts', '--dev'],
      environment,
      more: { NODE_ENV: 'development' },
      logs: join(dataDir, 'logs'),
    })
    running.crashed.catch((error: Error) => console.error(`\n${error.message}\nIt starts again when a file changes.`))
    console.log(`  · ${TITLE[app]} again, because of ${await change(appFolder(app))}`)
    await running.end()
  }
}

/** The name of the first file of the server's that changes. */
function change(folder: string): Promise<string> {
  return new Promise((resolve) => {
    const watchers: FSWatcher[] = []
    const close = () => {
      for (const watcher of watchers) watcher.close()
    }
    onStop(close)
    const changed = (_: string, file: string | null) => {
      if (!file || !/\.(ts|tsx|mjs|sql)$/.test(file) || /\.test\.ts$/.test(file)) return
      close()
      setTimeout(() => resolve(file), 150) // an editor may write several files at once
    }
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (NOT_OURS.test(entry.name)) continue
      watchers.push(watch(join(folder, entry.name), { recursive: entry.isDirectory() }, changed))
    }
  })
}
